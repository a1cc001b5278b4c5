package nl.utrecht.thuis.report.planner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.statistics.reminding.ReminderGroup;
import nl.utrecht.thuis.statistics.reminding.ReminderPlan;
import nl.utrecht.thuis.statistics.reminding.Spread;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Participation;
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
     * @param came how many answered since the round was decided, or since it was planned while it is not
     */
    record GroupOutcome(PlannedGroup group, Background background, int reached, int prompted, int came) {
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
    List<Outcome> of(Wave wave) {
        Map<String, Map<Background, Integer>> reached = participation.rounds(wave.code);
        return Round.ofWave(wave.code).stream().filter(round -> round.kind == RoundKind.TARGETED)
                .sorted(Comparator.comparing((Round round) -> Integer.parseInt(round.number())).reversed())
                .map(round -> outcome(round, reached.getOrDefault(round.code, Map.of()), prompted(round, reached))).toList();
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

    private Outcome outcome(Round round, Map<Background, Integer> reached, Map<Background, Integer> prompted) {
        List<PlannedGroup> planned = PlannedGroup.of(round);
        Set<Feature> features = PlannedGroup.features(planned);
        Map<Background, Counts> now = participation.read(round.waveCode).by(features);
        int all = now.values().stream().mapToInt(counts -> counts.of(Step.DONE)).sum();
        int inGroups = planned.stream().mapToInt(group -> done(now, group)).sum();
        List<GroupOutcome> groups = new ArrayList<>();
        for (PlannedGroup group : planned) {
            int done = group.background.isEmpty() ? all - inGroups : done(now, group);
            Background background = Background.parse(group.background);
            groups.add(new GroupOutcome(group, background, of(reached, features, background), of(prompted, features, background),
                    Math.max(0, done - group.doneBefore)));
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
        List<ReminderGroup> asked = groups.stream().map(group -> asked(group.group(), more.answers(group))).toList();
        return ReminderPlan.everybody(asked).expected();
    }

    private static ReminderGroup asked(PlannedGroup group, double more) {
        long people = Math.max(Math.max(1, group.people), group.doneBefore + (long) Math.ceil(more));
        long room = people - group.doneBefore;
        return new ReminderGroup(group.background, people, people, group.doneBefore, room, room == 0 ? 0 : more / room);
    }
}
