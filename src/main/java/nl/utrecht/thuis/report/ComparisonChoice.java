package nl.utrecht.thuis.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;

/**
 * With whom the response is compared, and on which features together.
 *
 * @param comparedWith the base, in words
 * @param features all of them, in words
 * @param quiet the features of which every difference may be chance, in words; empty for none
 */
record ComparisonChoice(List<Option> bases, List<Option> variables, String comparedWith, String features, String quiet) {

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
                t.of("staff.rep.base." + now.base().slug()), names(t, now.compared().stream()),
                names(t, now.compared().stream().filter(figures -> !figures.tells())));
    }

    private static String names(Texts t, Stream<FeatureFigures> features) {
        return features.map(figures -> t.of("staff.rep.feature." + figures.feature().slug())).collect(Collectors.joining(", "));
    }
}
