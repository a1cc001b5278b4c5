package nl.utrecht.thuis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.report.FeatureFigures.Verdict;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.WaveState;

/**
 * Who is missing, why, and what can be done about it, for somebody who knows no statistics. It speaks of a group only where chance does not suffice.
 *
 * @param headline the conclusion
 * @param groups those that are missing, the most important first, and last those of whom something is not known
 * @param remarks what else one must know to read this right
 */
record WhoIsMissing(String headline, List<MissingGroup> groups, List<String> remarks) {
    /** More groups than this nobody remembers; the others are in the tables. */
    private static final int MOST = 5;
    private static final int FEW = 3;

    static WhoIsMissing of(Texts t, RepresentativityNow now) {
        if (!now.says()) {
            String key = now.total().of(Step.INVITED) == 0 && now.done() == 0 ? "not-open" : "too-few";
            return new WhoIsMissing(
                    t.of("staff.rep.headline." + key, "done", now.done(), "fewest", RepresentativityNow.FEWEST_ANSWERS), List.of(),
                    List.of());
        }
        List<MissingGroup> all = now.register().stream().flatMap(figures -> lacking(t, now, figures))
                .sorted(Comparator.comparing(MissingGroup::unknown).thenComparing(MissingGroup::partial)).toList();
        List<String> remarks = new ArrayList<>();
        if (!all.isEmpty() && now.wave().state != WaveState.IN_THE_FIELD) {
            remarks.add(t.of("staff.rep.remark.closed"));
        }
        if (all.size() > 1) {
            remarks.add(t.of("staff.rep.remark.overlap"));
        }
        if (all.size() > MOST) {
            remarks.add(t.of("staff.rep.remark.more", "number", all.size() - MOST));
        }
        remarks.addAll(remarks(t, now));
        String headline = t.of(all.isEmpty() ? "staff.rep.headline.none" : "staff.rep.headline.some", "number", all.size());
        return new WhoIsMissing(headline, all.stream().limit(MOST).toList(), remarks);
    }

    private static Stream<MissingGroup> lacking(Texts t, RepresentativityNow now, FeatureFigures figures) {
        return figures.categories().stream().filter(category -> category.verdict() == Verdict.LACKING)
                .map(category -> MissingGroup.of(t, now, figures, category));
    }

    private static List<String> remarks(Texts t, RepresentativityNow now) {
        List<String> remarks = new ArrayList<>();
        Counts total = now.total();
        int never = Math.max(0, total.of(Step.REGISTER) - total.of(Step.INVITED));
        if (never > 0) {
            remarks.add(t.of("staff.rep.remark.never", "register", total.of(Step.REGISTER), "never", never, "percentage",
                    t.decimal(100.0 * never / total.of(Step.REGISTER), 0)));
        }
        List<String> small = now.register().stream().filter(figures -> figures.feature() != Feature.NATIONALITY)
                .flatMap(figures -> figures.categories().stream().filter(category -> category.verdict() == Verdict.NOISE)
                        .map(category -> MissingGroup.people(t, now.wave(), figures.feature(), category.name())))
                .toList();
        long all = now.register().stream().flatMap(figures -> figures.categories().stream())
                .filter(category -> category.verdict() == Verdict.NOISE).count();
        if (all > 0) {
            List<String> named = small.stream().limit(FEW).toList();
            remarks.add(t.of(named.isEmpty() ? "staff.rep.remark.small.unnamed" : "staff.rep.remark.small", "names",
                    String.join(", ", named), "others", all - named.size()));
        }
        remarks.add(t.of("staff.rep.remark.who-not-what"));
        return remarks;
    }
}
