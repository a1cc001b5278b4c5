package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.Retention;
import nl.utrecht.thuis.wave.Retention.Urgency;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.setup.SolvedAt;
import org.jspecify.annotations.Nullable;

/**
 * The end of a wave, for its page: what can be done towards it, and by when its people must be forgotten.
 *
 * @param state the wave's state, {@code closed}, {@code settled} or {@code anonymised}; empty before those
 * @param open what keeps a closed wave from being settled
 * @param retention sentences about the latest date; empty before the opening and when the wave is anonymised
 * @param loud whether the first of them is a warning
 * @param mayAgree whether this person can agree that it happens by itself
 */
record EndingView(String state, List<SolvedAt> open, List<String> retention, boolean loud, boolean mayAgree) {
    private static final List<String> ENDING = List.of("closed", "settled", "anonymised");

    /** @param open what keeps it from being settled @param username who looks @param names what colleagues call the account of a username */
    static EndingView of(Texts t, Wave wave, List<Problem.Detail> open, String username, UnaryOperator<String> names, LocalDate today) {
        Retention retention = Retention.of(wave, today);
        String state = wave.state.slug();
        boolean frozen = !wave.state.beforeOpening() && !state.equals("anonymised");
        return new EndingView(ENDING.contains(state) ? state : "", SolvedAt.all(t, wave.code, open),
                frozen ? List.of(date(t, wave, retention), agreement(t, retention, names)) : List.of(), retention.urgency() != Urgency.NONE,
                frozen && retention.mayAgree(username));
    }

    private static String date(Texts t, Wave wave, Retention retention) {
        LocalDate due = retention.due();
        if (due == null) {
            return t.of("staff.retention.planned", "months", wave.retentionMonths);
        }
        return retention.urgency() == Urgency.OVERDUE
                ? t.of("staff.retention.overdue", "day", due)
                : t.of("staff.retention.due", "day", due) + " " + t.of("staff.retention.left", "days", retention.daysLeft());
    }

    private static String agreement(Texts t, Retention retention, UnaryOperator<String> names) {
        String key = retention.agreed() ? "agreed" : retention.first() != null ? "first" : "nobody";
        return t.format("staff.retention." + key,
                Map.of("first", name(retention.first(), names), "second", name(retention.second(), names)));
    }

    private static String name(@Nullable String username, UnaryOperator<String> names) {
        return username == null ? "" : names.apply(username);
    }
}
