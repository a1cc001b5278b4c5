package nl.utrecht.thuis.wave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rounds of a wave those of its calendar. A round of which it was decided who gets it stays as it is, and so do targeted ones. */
final class PlanRounds {
    private final String wave;
    private final Map<String, Round> planned = new HashMap<>();
    private final Map<String, Round> all = new HashMap<>();

    private PlanRounds(String wave, List<Round> rounds) {
        this.wave = wave;
        for (Round round : rounds) {
            all.put(round.code, round);
            if (round.state != RoundState.DECIDED && round.kind != RoundKind.TARGETED) {
                planned.put(round.code, round);
            }
        }
    }

    /** Stores the rounds. A reminder keeps its code: its words are kept under that. */
    static void of(Wave wave, List<Round> rounds, CalendarSettings calendar) {
        PlanRounds plan = new PlanRounds(wave.code, rounds);
        plan.keep(Round.INVITATION, RoundKind.INVITATION, new PlannedRound(Round.INVITATION, 0, calendar.opensAt(), true, true));
        plan.keep(Round.ANNOUNCEMENT, RoundKind.ANNOUNCEMENT, calendar.announcement());
        calendar.reminders().forEach(reminder -> plan.keep(plan.code(reminder), RoundKind.REMINDER, reminder));
        plan.planned.values().forEach(Round::delete);
    }

    private void keep(String code, RoundKind kind, @Nullable PlannedRound wanted) {
        Round known = all.get(code);
        if (wanted == null || known != null && known.state == RoundState.DECIDED) {
            return;
        }
        Round round = known == null ? Round.of(wave, kind, code, wanted.day(), wanted.at()) : known;
        wanted.applyTo(round);
        round.state = RoundState.PLANNED;
        round.persist();
        all.put(code, round);
        planned.remove(code);
    }

    /** The code that it has, or the first number that is free. */
    private String code(PlannedRound reminder) {
        boolean known = all.containsKey(reminder.code()) && reminder.code().startsWith(Round.REMINDER);
        return known
                ? reminder.code()
                : Stream.iterate(1, number -> number + 1).map(number -> Round.REMINDER + number).filter(code -> !all.containsKey(code))
                        .findFirst().orElseThrow();
    }
}
