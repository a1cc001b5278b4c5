package nl.utrecht.thuis.report.planner;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;
import nl.utrecht.thuis.wave.Wave;

/**
 * Everything that the planner knows of a wave at one moment.
 *
 * @param byMail which part of the answers came from people who got mail
 * @param rounds in the order of time
 * @param proposedDay a day on which a targeted round fits
 */
record Situation(Wave wave, ParticipationTable table, Conversions conversions, double byMail, List<Round> rounds, LocalDate proposedDay) {
    /** More would make groups of a handful of people. */
    static final int MOST_FEATURES = 3;
    private static final int TENFOLD = 10;
    private static final int PART_OF_OPEN = 4;
    private static final int SOME = 25;

    /** The features that people may be chosen by; by nationality only when a reason is kept. */
    Set<Feature> available() {
        Set<Feature> available = EnumSet.noneOf(Feature.class);
        available.addAll(wave.classification().features());
        if (wave.nationalityReason == null) {
            available.remove(Feature.NATIONALITY);
        }
        return available;
    }

    /** By what was asked as far as it may be, or by what suits. */
    Grouping grouping(Set<Feature> asked) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        asked.stream().filter(available()::contains).limit(MOST_FEATURES).forEach(features::add);
        return features.isEmpty()
                ? Grouping.preferred(table, wave.classification(), wave.classification().features(), byMail)
                : Grouping.of(table, wave.classification(), features, byMail);
    }

    /** The next reminder of the calendar, which goes to everybody who is not done. */
    Optional<LocalDate> regularReminder() {
        return rounds.stream().filter(round -> round.kind == RoundKind.REMINDER && round.state == RoundState.PLANNED)
                .map(round -> round.day(wave)).flatMap(Optional::stream).sorted().findFirst();
    }

    /** Whether a targeted round is planned that has not gone out. */
    boolean isRoundWaiting() {
        return rounds.stream().anyMatch(round -> round.kind == RoundKind.TARGETED && round.state == RoundState.PLANNED);
    }

    /** What is proposed to spend while nobody says: a quarter of those who can be mailed, and a few letters and prompts. */
    static Effort budget(Grouping grouping) {
        int open = grouping.plannable().stream().mapToInt(PlanningGroup::open).sum();
        int unreached = grouping.plannable().stream().mapToInt(PlanningGroup::unreached).sum();
        int quarter = (open / PART_OF_OPEN + TENFOLD - 1) / TENFOLD * TENFOLD;
        return new Effort(Math.min(open, quarter), Math.min(unreached, SOME), Math.min(open + unreached, SOME));
    }
}
