package nl.utrecht.thuis.report.planner;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;
import nl.utrecht.thuis.wave.Wave;

/**
 * A targeted round, planned against achieved.
 *
 * @param when its day and hour, and where it is in its life
 * @param waiting that it is planned and when; empty when it is not
 * @param sentences what was planned, and what came of it
 * @param mayBeCancelled whether it was not decided yet, of a wave that has people
 * @param known whether it can be said what came of it
 * @param rows the groups that something was planned for
 */
record OutcomeView(String code, String name, String when, String waiting, List<String> sentences, boolean mayBeCancelled,
        boolean known, List<Row> rows) {

    /**
     * @param came answers since it was decided; a dash before that
     * @param width of the bar of the answers that came, and {@code expectedX} where the mark of those expected stands, in hundredths
     */
    record Row(String name, String messages, String reached, String letters, String lettersMade, String prompts, String promptsMade,
            String expected, String came, String width, String expectedX) {}

    static OutcomeView of(PlannedRounds.Outcome outcome, Wave wave, Texts t) {
        String key = "staff.planner.";
        Figures figures = new Figures(t);
        GroupNames names = new GroupNames(wave, t);
        boolean decided = outcome.round().state == RoundState.DECIDED;
        boolean known = decided && outcome.isKnown();
        boolean cancelled = outcome.round().state == RoundState.CANCELLED;
        List<PlannedRounds.GroupOutcome> groups = outcome.groups().stream().filter(group -> group.planned().total() > 0).toList();
        double widest = groups.stream().mapToDouble(group -> Math.max(group.came(), group.group().expected)).max().orElse(0);
        List<Row> rows = groups.stream().map(group -> row(group, decided, known, widest, names, figures)).toList();
        String when = outcome.round().day(wave)
                .map(day -> t.of(key + "round.when", "day", day, "hour", outcome.round().sendTime.toString(), "state",
                        outcome.round().state.slug()))
                .orElse("");
        return new OutcomeView(outcome.round().code, t.of("staff.timeline.targeted", "number", outcome.round().number()), when,
                waiting(outcome.round(), wave, t), cancelled ? List.of() : sentences(outcome, decided, known, figures),
                outcome.round().state == RoundState.PLANNED && !wave.isForgotten(), known, rows);
    }

    private static String waiting(Round round, Wave wave, Texts t) {
        return round.state != RoundState.PLANNED || wave.isForgotten()
                ? ""
                : round.day(wave)
                        .map(day -> t.of("staff.planner.waiting", "round", t.of("staff.timeline.targeted", "number", round.number()),
                                "day", day, "hour", round.sendTime.toString()))
                        .orElse("");
    }

    private static List<String> sentences(PlannedRounds.Outcome outcome, boolean decided, boolean known, Figures figures) {
        Texts t = figures.t();
        Effort planned = outcome.planned();
        String first = t.format("staff.planner.outcome.planned",
                Map.of("mails", planned.messages(), "letters", planned.letters(), "prompts",
                        planned.prompts(), "answers", Math.round(outcome.expectedAnswers())));
        if (!decided) {
            return List.of(first);
        }
        if (!known) {
            return List.of(first, t.of("staff.planner.outcome.unknown"));
        }
        return List.of(first,
                t.format("staff.planner.outcome.came", Map.of("reached", outcome.reached(), "came", outcome.came())),
                t.format("staff.planner.outcome.spread", Map.of("before", figures.index(outcome.before().cv()), "expected",
                        figures.index(outcome.expected().cv()), "now", figures.index(outcome.now().cv()))),
                t.of("staff.planner.outcome.means"));
    }

    private static Row row(PlannedRounds.GroupOutcome group, boolean decided, boolean known, double widest, GroupNames names,
            Figures figures) {
        Effort planned = group.planned();
        double scale = widest == 0 ? 0 : 100 / widest;
        return new Row(names.of(group.background()), figures.number(planned.messages()), decided ? figures.number(group.reached()) : "–",
                figures.number(planned.letters()), figures.number(group.group().lettersMade), figures.number(planned.prompts()),
                decided ? figures.number(group.prompted()) : "–",
                figures.decimal(group.group().expected), known ? figures.number(group.came()) : "–",
                Figures.machine(known ? group.came() * scale : 0), Figures.machine(Math.min(99, group.group().expected * scale)));
    }
}
