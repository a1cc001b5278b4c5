package nl.utrecht.thuis.report.planner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.time.LocalDate;
import java.util.Set;
import nl.utrecht.thuis.statistics.reminding.ReminderGroup;
import nl.utrecht.thuis.statistics.reminding.ReminderPlan;
import nl.utrecht.thuis.statistics.reminding.Spread;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.PlannedGroup;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;
import nl.utrecht.thuis.wave.Wave;

/** The targeted rounds of a wave, and what came of those that were decided. */
@ApplicationScoped
class PlannedRounds {
    @Inject
    Participation participation;

    /**
     * What was planned for a group, and what came of it.
     *
     * @param reached how many mails the mail server took
     * @param prompted how many coaches prompted since the week in which it was decided
     * @param before who had answered when the round was decided; nothing while that is not known
     * @param came how many answered since; 0 while that is not known
     */
    record GroupOutcome(PlannedGroup group, Background background, int reached, int prompted, Optional<Integer> before, int came) {
        Effort planned() {
            return new Effort(group.messages, group.letters, group.prompts);
        }
    }

    /**
     * @param before how the response varied when it was decided
     * @param expected how it would, and {@code now} how it does
     */
    record Outcome(Round round, List<GroupOutcome> groups, Spread before, Spread expected, Spread now) {
        Effort planned() {
            return groups.stream().map(GroupOutcome::planned).reduce(Effort.NONE, Effort::plus);
        }

        /** Whether it can be said what came of it. */
        boolean isKnown() {
            return groups.stream().allMatch(group -> group.before().isPresent());
        }

        double expectedAnswers() {
            return groups.stream().mapToDouble(group -> group.group().expected).sum();
        }

        /** In the groups that something was planned for. */
        int came() {
            return groups.stream().filter(group -> group.planned().total() > 0).mapToInt(GroupOutcome::came).sum();
        }

        int reached() {
            return groups.stream().mapToInt(GroupOutcome::reached).sum();
        }
    }

    /** The latest first. */
    @Transactional
    List<Outcome> of(Wave wave, ParticipationTable table) {
        Map<String, Map<Background, Integer>> reached = participation.rounds(wave.code);
        return Round.ofWave(wave.code).stream().filter(round -> round.kind == RoundKind.TARGETED)
                .sorted(Comparator.comparing((Round round) -> Integer.parseInt(round.number())).reversed())
                .map(round -> outcome(round, table, reached.getOrDefault(round.code, Map.of()), prompted(round, reached))).toList();
    }

    /** What was planned in a round that was called off, to plan it anew; nothing when there is no such round. */
    @Transactional
    Optional<Wish> again(Wave wave, String code) {
        return calledOff(wave, code).map(round -> Wish.again(PlannedGroup.of(round), round.day(wave).map(LocalDate::toString).orElse(""),
                round.sendTime.toString()));
    }

    /** A targeted round of that code that was called off. */
    Optional<Round> calledOff(Wave wave, String code) {
        return Round.ofWave(wave.code).stream().filter(round -> round.kind == RoundKind.TARGETED && round.state == RoundState.CANCELLED)
                .filter(round -> round.code.equals(code)).findFirst();
    }

    private static Map<Background, Integer> prompted(Round round, Map<String, Map<Background, Integer>> counted) {
        Map<Background, Integer> prompted = new HashMap<>();
        if (round.decidedOn != null) {
            counted.forEach((code, cells) -> {
                if (Round.isPromptsSince(code, round.decidedOn)) {
                    cells.forEach((background, people) -> prompted.merge(background, people, Integer::sum));
                }
            });
        }
        return prompted;
    }

    private static Outcome outcome(Round round, ParticipationTable table, Map<Background, Integer> reached,
            Map<Background, Integer> prompted) {
        List<PlannedGroup> planned = PlannedGroup.of(round);
        Set<Feature> features = PlannedGroup.features(planned);
        Map<Background, Counts> now = table.by(features);
        int all = now.values().stream().mapToInt(counts -> counts.of(Step.DONE)).sum();
        int inGroups = planned.stream().mapToInt(group -> done(now, group)).sum();
        List<GroupOutcome> groups = new ArrayList<>();
        for (PlannedGroup group : planned) {
            int done = group.background.isEmpty() ? all - inGroups : done(now, group);
            int before = group.doneBefore == null ? done : group.doneBefore;
            Background background = Background.parse(group.background);
            groups.add(new GroupOutcome(group, background, of(reached, features, background), of(prompted, features, background),
                    Optional.ofNullable(group.doneBefore), Math.max(0, done - before)));
        }
        return new Outcome(round, List.copyOf(groups), spread(groups, group -> 0), spread(groups, group -> group.group().expected),
                spread(groups, GroupOutcome::came));
    }

    private static int of(Map<Background, Integer> counted, Set<Feature> features, Background group) {
        return counted.entrySet().stream().filter(cell -> cell.getKey().only(features).equals(group)).mapToInt(Map.Entry::getValue).sum();
    }

    private static int done(Map<Background, Counts> now, PlannedGroup group) {
        return group.background.isEmpty() ? 0 : now.getOrDefault(Background.parse(group.background), Counts.NONE).of(Step.DONE);
    }

    private interface More {
        double answers(GroupOutcome group);
    }

    /** How the response varies when so many more answer in each group than had when it was decided. */
    private static Spread spread(List<GroupOutcome> groups, More more) {
        List<ReminderGroup> asked = groups.stream().map(group -> asked(group, more.answers(group))).toList();
        return ReminderPlan.everybody(asked).expected();
    }

    private static ReminderGroup asked(GroupOutcome outcome, double more) {
        PlannedGroup group = outcome.group();
        int before = outcome.before().orElse(0);
        long people = Math.max(Math.max(1, group.people), before + (long) Math.ceil(more));
        long room = people - before;
        return new ReminderGroup(group.background, people, people, before, room, room == 0 ? 0 : more / room);
    }
}
