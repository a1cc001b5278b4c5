package nl.utrecht.thuis.report.planner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.Channel;
import nl.utrecht.thuis.wave.ChangeSettings;
import nl.utrecht.thuis.wave.DayMargins;
import nl.utrecht.thuis.wave.InvalidSettings;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.PlanTargetedRounds;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.TargetedPlan;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;

/** Makes plans of what researchers wish, and has them kept. */
@ApplicationScoped
class Planner {
    @Inject
    Participation participation;
    @Inject
    PlanTargetedRounds rounds;
    @Inject
    ChangeSettings settings;
    @Inject
    Waves waves;

    /**
     * A plan that is looked at.
     *
     * @param budget as typed, or as proposed
     * @param efforts in the order of the groups
     * @param proposed whether nobody changed a number yet
     * @param typed what stands in the fields of a group, by its background
     * @param problems what is wrong with what was typed, and {@code remarks} what somebody should know
     */
    record Draft(Situation situation, Grouping grouping, Lags lags, Wish.Typed budget, Forecast forecast, List<Effort> efforts,
            boolean proposed, Map<String, Wish.Typed> typed, String day, String at, List<Problem.Detail> problems,
            List<Problem.Detail> remarks) {

        boolean isSound() {
            return problems.isEmpty();
        }
    }

    /** The counts of a wave as they are now. */
    @Transactional
    Situation situation(String code) {
        Wave wave = Wave.get(code);
        List<Round> planned = Round.ofWave(code);
        DayMargins days = participation.days(code);
        Conversions conversions = Conversions.of(planned, participation.rounds(code), days, waves.today());
        LocalDate day = wave.state == WaveState.IN_THE_FIELD ? rounds.firstFit(code, time(code)) : waves.today();
        int byLetter = days.sum(Step.DONE, DayMargins.Dimension.CHANNEL, Channel.LETTER.slug());
        int all = days.sum(Step.DONE, DayMargins.Dimension.ALL, "");
        double byMail = all == 0 ? 1 : 1 - (double) byLetter / all;
        return new Situation(wave, participation.read(code), conversions, byMail, planned, day);
    }

    /**
     * What comes of a wish; nothing is stored.
     *
     * @param toKeep whether it is to be scheduled: then whoever does that says whether its moment fits, who knows it when somebody presses twice
     */
    @Transactional
    Draft draft(String code, Wish wish, boolean toKeep) {
        Situation situation = situation(code);
        Grouping grouping = situation.grouping(wish.features().orElse(Set.of()));
        Forecast forecast = new Forecast(grouping.groups(), situation.conversions());
        Lags lags = new Lags(grouping.groups());
        List<Problem.Detail> problems = new ArrayList<>(choice(wish));
        Wish.Typed budget = wish.budget().orElseGet(() -> Wish.Typed.of(Situation.budget(grouping)));
        boolean useful = problems.isEmpty() && lags.any() && (wish.budget().isPresent() || !situation.isRoundWaiting());
        List<Effort> efforts = wish.efforts().isEmpty()
                ? forecast.propose(useful ? budget.effort().orElse(Effort.NONE) : Effort.NONE)
                : typed(grouping, wish, problems);
        Map<String, Wish.Typed> fields = new HashMap<>(wish.efforts());
        for (int place = 0; wish.efforts().isEmpty() && place < efforts.size(); place++) {
            fields.put(grouping.groups().get(place).background().cell(), Wish.Typed.of(efforts.get(place)));
        }
        String day = wish.day().isEmpty() ? situation.proposedDay().toString() : wish.day();
        String at = wish.at().isEmpty() ? time(code).toString() : wish.at();
        List<Problem.Detail> remarks = new ArrayList<>();
        if (toKeep && wish.efforts().isEmpty()) {
            problems.add(new Problem.Detail("groups", "wave.error.targeted-nobody", Map.of()));
        }
        if (toKeep || !wish.efforts().isEmpty()) {
            Optional<PlanTargetedRounds.Verdict> verdict = verdict(code, day, at, toKeep);
            verdict.map(PlanTargetedRounds.Verdict::faults)
                    .ifPresentOrElse(problems::addAll,
                            () -> problems.add(new Problem.Detail("day", "staff.planner.error.moment", Map.of())));
            verdict.map(PlanTargetedRounds.Verdict::remarks).ifPresent(remarks::addAll);
        }
        return new Draft(situation, grouping, lags, budget, forecast, efforts, wish.efforts().isEmpty(), fields, day, at,
                List.copyOf(problems),
                List.copyOf(remarks));
    }

    /** What is wrong with the features and the budget. */
    private static List<Problem.Detail> choice(Wish wish) {
        List<Problem.Detail> problems = new ArrayList<>();
        if (wish.features().filter(features -> features.isEmpty() || features.size() > Situation.MOST_FEATURES).isPresent()) {
            problems.add(new Problem.Detail("by", "staff.planner.error.features", Map.of("most", Situation.MOST_FEATURES)));
        }
        if (wish.budget().filter(budget -> budget.effort().isEmpty()).isPresent()) {
            problems.add(new Problem.Detail("budget", "staff.planner.error.budget", Map.of()));
        }
        return problems;
    }

    private static List<Effort> typed(Grouping grouping, Wish wish, List<Problem.Detail> problems) {
        List<Effort> efforts = new ArrayList<>();
        for (PlanningGroup group : grouping.groups()) {
            Wish.Typed typed = wish.efforts().getOrDefault(group.background().cell(), Wish.Typed.NOTHING);
            Optional<Effort> effort = typed.effort().filter(group::allows);
            if (effort.isEmpty()) {
                problems.add(
                        new Problem.Detail(group.background().cell(), "staff.planner.error.number", Map.of("mail", group.most().messages(),
                                "letters", group.most().letters(), "together", group.most().prompts())));
            }
            efforts.add(effort.orElse(Effort.NONE));
        }
        return efforts;
    }

    /** Nothing when the day or the time is none. */
    private Optional<PlanTargetedRounds.Verdict> verdict(String code, String day, String at, boolean toKeep) {
        return read(day, LocalDate::parse).flatMap(date -> read(at, LocalTime::parse)
                .map(time -> toKeep ? new PlanTargetedRounds.Verdict(List.of(), List.of()) : rounds.check(code, date, time)));
    }

    /**
     * Plans the round of a draft that {@link Draft#isSound()}.
     *
     * @throws InvalidSettings when it may not be planned after all
     */
    @Transactional
    String schedule(String code, Draft draft, String actor) {
        List<TargetedPlan.Group> groups = new ArrayList<>();
        for (int place = 0; place < draft.efforts().size(); place++) {
            PlanningGroup group = draft.grouping().groups().get(place);
            Effort effort = draft.efforts().get(place);
            groups.add(new TargetedPlan.Group(group.background(), effort, group.people(),
                    draft.forecast().expected(group, effort)));
        }
        return rounds.schedule(code, new TargetedPlan(LocalDate.parse(draft.day()), LocalTime.parse(draft.at()), groups), actor);
    }

    private LocalTime time(String code) {
        return settings.read(code).calendar().opensAt();
    }

    private static <T> Optional<T> read(String typed, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
