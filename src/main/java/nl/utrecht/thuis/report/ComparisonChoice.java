package nl.utrecht.thuis.report;

import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;

/**
 * With whom the response is compared, and on which features together.
 *
 * @param comparedWith the base, in words
 */
record ComparisonChoice(List<Option> bases, List<Option> variables, String comparedWith) {

    /** Something to choose. */
    record Option(String value, String name, boolean chosen) {}

    static ComparisonChoice of(Texts t, RepresentativityNow now) {
        return new ComparisonChoice(
                Stream.of(Base.values())
                        .map(base -> new Option(base.slug(), t.of("staff.rep.base." + base.slug()), base == now.base())).toList(),
                now.register().stream().map(FeatureFigures::feature)
                        .map(feature -> new Option(feature.slug(), t.of("staff.rep.feature." + feature.slug()),
                                now.models().get(0).variables().contains(feature)))
                        .toList(),
                t.of("staff.rep.base." + now.base().slug()));
    }
}
