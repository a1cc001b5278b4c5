package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Blockers;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.setup.SolvedAt;

/**
 * What stands between a wave and its opening, and which buttons there are.
 *
 * @param firm what blocks it
 * @param overridable what blocks it unless a reason is given
 * @param byCalendar what keeps it from running by its calendar, and not from being opened by hand
 * @param warnings what somebody should look at
 * @param ready whether it runs by its calendar
 * @param waiting for a wave that is ready, what it waits for, in a sentence
 * @param overdue whether it should have opened already
 * @param mayGoBack whether it can be prepared again
 * @param moved what moves with it when it is opened by hand today and not on the day that was planned; empty when nothing does
 * @param reason the reason that was given when it became ready; empty when there was none
 */
record OpeningView(List<SolvedAt> firm, List<SolvedAt> overridable, List<SolvedAt> byCalendar, List<SolvedAt> warnings, boolean ready,
        String waiting, boolean overdue, boolean mayGoBack, String moved, String reason) {

    static OpeningView of(Texts t, Wave wave, Blockers blockers, LocalDate today) {
        boolean ready = wave.state == WaveState.READY;
        boolean overdue = ready && wave.opensOn != null && !wave.opensOn.isAfter(today);
        boolean blocked = !blockers.firm().isEmpty() || !blockers.overridable().isEmpty() && wave.overrideReason == null;
        String key = overdue && blocked ? "overdue" : blocked ? "waiting-blocked" : "waiting";
        return new OpeningView(SolvedAt.all(t, wave.code, blockers.firm()), SolvedAt.all(t, wave.code, blockers.overridable()),
                ready ? List.of() : SolvedAt.all(t, wave.code, blockers.byCalendar()), SolvedAt.all(t, wave.code, blockers.warnings()),
                ready,
                ready && wave.opensOn != null ? t.of("staff.wave.ready." + key, "day", wave.opensOn) : "", overdue && blocked,
                ready && wave.announcedOn == null, moved(t, wave, today), wave.overrideReason == null ? "" : wave.overrideReason);
    }

    /** Days are counted from the opening: whoever chose dates must see what becomes of them. */
    private static String moved(Texts t, Wave wave, LocalDate today) {
        if (wave.opensOn == null || wave.opensOn.equals(today)) {
            return "";
        }
        List<String> reminders = Round.ofWave(wave.code).stream()
                .filter(round -> round.kind == RoundKind.REMINDER && round.state == RoundState.PLANNED)
                .map(round -> t.date(today.plusDays(round.dayOffset))).toList();
        return t.format("staff.wave.open.moved", Map.of("planned", wave.opensOn, "number", reminders.size(), "reminders",
                String.join(", ", reminders), "last", today.plusDays(wave.fieldDays)));
    }

    /** Whether it can be opened by hand now. */
    public boolean mayOpen() {
        return firm.isEmpty();
    }

    /** Whether it can be left to its calendar now. */
    public boolean mayBeReady() {
        return !ready && firm.isEmpty() && byCalendar.isEmpty();
    }
}
