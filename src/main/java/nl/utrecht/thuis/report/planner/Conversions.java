package nl.utrecht.thuis.report.planner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.statistics.reminding.BetaPrior;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Channel;
import nl.utrecht.thuis.wave.DayMargins;
import nl.utrecht.thuis.wave.DayMargins.Dimension;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Step;

/**
 * Which part of those who are asked will answer. It is what came after the last message to everybody, up to the next one. Who answered is known by day
 * for each legal group and not for combinations with it, so that groups share what their legal group did.
 *
 * @param source the round that it was seen after; empty when none is old enough, and it is a guess
 * @param overall for a group of which nothing else is known
 * @param byLegalGroup by the code of the legal group
 * @param byLetter for those who get a letter
 */
record Conversions(Optional<Round> source, double overall, Map<String, Double> byLegalGroup, double byLetter) {
    /** What is taken while nothing is known: a tenth, which is soon overruled. */
    private static final BetaPrior GUESS = new BetaPrior(0.1, 20);
    private static final double STRENGTH = 20;
    /** After so many days most of those who will answer have done so. */
    private static final int DAYS_TO_ANSWER = 3;

    /**
     * @param rounds of the wave, in the order of time
     * @param reached how many each round reached, by background
     */
    static Conversions of(List<Round> rounds, Map<String, Map<Background, Integer>> reached, DayMargins days, LocalDate today) {
        List<Round> sent = rounds.stream()
                .filter(round -> round.state == RoundState.DECIDED && round.decidedOn != null && reached.containsKey(round.code))
                .sorted(Comparator.comparing((Round round) -> round.decidedOn)).toList();
        Optional<Round> source = sent.stream().filter(round -> round.kind == RoundKind.INVITATION || round.kind == RoundKind.REMINDER)
                .filter(round -> !today.isBefore(round.decidedOn.plusDays(DAYS_TO_ANSWER))).reduce((one, next) -> next);
        double overall = GUESS.mean();
        Map<String, Double> byLegalGroup = new HashMap<>();
        if (source.isPresent()) {
            Period after = Period.after(source.get(), sent, days);
            Map<Background, Integer> asked = reached.get(source.get().code);
            overall = converted(GUESS, asked.values().stream().mapToInt(Integer::intValue).sum(), after.done(Dimension.ALL, ""));
            BetaPrior prior = new BetaPrior(overall, STRENGTH);
            Map<String, Integer> byGroup = new HashMap<>();
            asked.forEach((background, people) -> background.category(Feature.GROUP)
                    .ifPresent(group -> byGroup.merge(group, people, Integer::sum)));
            byGroup.forEach((group, people) -> byLegalGroup.put(group, converted(prior, people, after.done(Dimension.GROUP, group))));
        }
        double byLetter = converted(new BetaPrior(overall, STRENGTH),
                days.sum(Step.INVITED, Dimension.CHANNEL, Channel.LETTER.slug()),
                days.sum(Step.DONE, Dimension.CHANNEL, Channel.LETTER.slug()));
        return new Conversions(source, overall, Map.copyOf(byLegalGroup), byLetter);
    }

    /** Of a mail to somebody of this group. */
    double byMail(PlanningGroup group) {
        return group.background().category(Feature.GROUP).map(byLegalGroup::get).orElse(overall);
    }

    /** Some answered who were not reached by the round: no part is more than the whole. */
    private static double converted(BetaPrior prior, int asked, int answered) {
        return prior.conversion(asked, Math.min(asked, answered));
    }

    /** From a round to the day before the next. */
    private record Period(LocalDate from, LocalDate until, DayMargins days) {

        static Period after(Round round, List<Round> sent, DayMargins days) {
            LocalDate next = sent.stream().map(later -> later.decidedOn).filter(day -> day.isAfter(round.decidedOn)).findFirst()
                    .orElse(LocalDate.MAX);
            return new Period(round.decidedOn, next, days);
        }

        int done(Dimension dimension, String category) {
            return days.of(Step.DONE, dimension).stream().filter(row -> row.category().equals(category))
                    .filter(row -> !row.day().isBefore(from) && row.day().isBefore(until)).mapToInt(DayMargins.Row::people).sum();
        }
    }
}
