package nl.utrecht.thuis.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.report.FeatureFigures.Category;
import nl.utrecht.thuis.statistics.response.Coverage;
import nl.utrecht.thuis.statistics.response.Margin;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/**
 * A group that is missing, in sentences about people.
 *
 * @param partial how much it adds to the variation of the response, below 0
 * @param unknown whether it is the people of whom the register does not say it
 * @param sentence how many of a hundred answered, and how many of a hundred others
 * @param facts how many people that is, and where they were lost
 * @param advice what to do now; empty when nothing can be done any more
 * @param ways the pages on which that is done
 */
record MissingGroup(double partial, boolean unknown, String sentence, List<String> facts, String advice, List<Way> ways) {
    /** Where this part of the difference has one cause, that cause is named alone. */
    private static final double MOSTLY = 2.0 / 3;
    private static final int HUNDRED = 100;

    /** A page, and what it is called. */
    record Way(String path, String name) {}

    /** Where the people of a group are lost. */
    private enum Cause {
        NOT_ASKED, NOT_ANSWERED, BOTH
    }

    /** What to do, with the pages for it in the order in which to try them. */
    private enum Advice {
        WRITE("letters", "coaches"), REMIND("planner", "coaches"), REMIND_AND_WRITE("planner", "letters", "coaches"), REMIND_LAST("coaches",
                "planner"), WRITE_AND_REMIND_LAST("letters", "coaches", "planner");

        private final List<String> pages;

        Advice(String... pages) {
            this.pages = List.of(pages);
        }

        /** Whoever was never asked cannot be reminded, whatever the cause; and by nationality people are reminded only when nothing else helps. */
        static Advice of(Cause cause, Coverage coverage, boolean byNationality) {
            if (cause == Cause.NOT_ASKED) {
                return WRITE;
            }
            if (coverage.notInvited() > 0) {
                return byNationality ? WRITE_AND_REMIND_LAST : REMIND_AND_WRITE;
            }
            return byNationality ? REMIND_LAST : REMIND;
        }
    }

    static MissingGroup of(Texts t, RepresentativityNow now, FeatureFigures figures, Category category) {
        Margin margin = category.margin();
        Coverage own = category.coverage();
        Coverage others = others(figures, category);
        Cause cause = cause(own, others);
        boolean open = now.wave().state == WaveState.IN_THE_FIELD;
        boolean unknown = category.name().equals(Feature.UNKNOWN);
        boolean byNationality = !unknown && figures.feature() == Feature.NATIONALITY;
        List<String> facts = new ArrayList<>(List.of(
                t.format("staff.rep.group.size", Map.of("register", margin.population(), "done", margin.responses(), "needed",
                        category.signal().responsesNeeded(), "field", open ? "open" : "closed")),
                t.format("staff.rep.group.lost", Map.of("never", own.notInvited(), "silent", own.invited() - own.responses())),
                t.of("staff.rep.group.cause." + slug(cause))));
        if (unknown) {
            facts.add(t.of("staff.rep.group.unknown"));
        }
        if (open && byNationality) {
            facts.add(t.of("staff.rep.group.nationality"));
        }
        Advice advice = Advice.of(cause, own, byNationality);
        Map<String, Object> who = unknown
                ? Map.of("register", margin.population(), "what", t.of("staff.rep.unknown." + figures.feature().slug()))
                : Map.of("people", people(t, now.wave(), figures.feature(), category.name()));
        return new MissingGroup(category.partial().value(), unknown,
                sentence(t, "staff.rep.group.sentence" + (unknown ? ".unknown" : ""), who, own.registerYield(), others.registerYield()),
                facts, open ? t.of("staff.rep.group.advice." + slug(advice)) : "",
                open ? advice.pages.stream().map(page -> way(t, now.wave(), page, figures.feature())).toList() : List.of());
    }

    /** Of a hundred, or of a thousand where a hundred shows no difference. */
    private static String sentence(Texts t, String key, Map<String, Object> who, double own, double others) {
        long per = Math.round(HUNDRED * own) < Math.round(HUNDRED * others) ? HUNDRED : 10 * HUNDRED;
        Map<String, Object> arguments = new HashMap<>(who);
        arguments.putAll(Map.of("per", per, "own", Math.round(per * own), "others", Math.round(per * others)));
        return t.format(key, arguments);
    }

    /** What the people of a category are called in the middle of a sentence. */
    static String people(Texts t, Wave wave, Feature feature, String category) {
        String key = "staff.rep.people." + feature.slug();
        String name = wave.categoryName(feature, category, t);
        boolean own = name.equals(category) || t.has("staff.category." + feature.slug() + "." + category)
                && name.equals(t.of("staff.category." + feature.slug() + "." + category));
        return own && t.has(key + "." + category) ? t.of(key + "." + category) : t.of(key, "category", name);
    }

    private static Coverage others(FeatureFigures figures, Category category) {
        long people = 0;
        long invited = 0;
        long responses = 0;
        for (Category other : figures.categories()) {
            if (other != category) {
                people += other.coverage().population();
                invited += other.coverage().invited();
                responses += other.coverage().responses();
            }
        }
        return new Coverage(people, invited, responses);
    }

    /** p = c·r, so that the logarithms say which of the two makes the difference. */
    private static Cause cause(Coverage own, Coverage others) {
        double all = Math.log(others.registerYield()) - Math.log(own.registerYield());
        double asked = Math.log(others.coverageRate()) - Math.log(own.coverageRate());
        if (own.invited() == 0 || asked >= MOSTLY * all) {
            return Cause.NOT_ASKED;
        }
        return own.responses() == 0 || asked <= (1 - MOSTLY) * all ? Cause.NOT_ANSWERED : Cause.BOTH;
    }

    /** The plan is made by the feature of the group, so that the group is in it. */
    private static Way way(Texts t, Wave wave, String page, Feature feature) {
        return new Way("/staff/waves/" + wave.code + "/" + page + (page.equals("planner") ? "?by=" + feature.slug() : ""),
                t.of("staff.rep.way." + page));
    }

    private static String slug(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
