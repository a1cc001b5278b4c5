package nl.utrecht.thuis.wave.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.jspecify.annotations.Nullable;

/**
 * The life of a wave: what happened and what is planned, as a picture and as a table.
 *
 * @param moments in the order of a life
 * @param states the states, the current one marked
 * @param picture where to draw what; nothing while there are no days to draw
 */
public record Timeline(List<Moment> moments, List<State> states, Optional<TimelinePicture> picture) {

    /**
     * @param number in the picture and the table
     * @param day null while it is not known
     * @param when the day and, while it is planned, the hour, in words
     * @param progress {@code done}, {@code planned} or {@code cancelled}, as a name of its style
     * @param progressName the same in words
     */
    public record Moment(int number, String what, @Nullable LocalDate day, String when, String progress, String progressName) {}

    /** A state of a wave. */
    public record State(String name, boolean current, boolean past) {}

    /** @param rounds in the order of time */
    public static Timeline of(Texts t, Wave wave, List<Round> rounds, LocalDate today) {
        List<Moment> moments = new Moments(t, wave, today).of(rounds);
        List<State> states = new ArrayList<>();
        for (WaveState state : WaveState.values()) {
            states.add(new State(t.of("staff.wave.state." + state.slug()), state == wave.state, state.compareTo(wave.state) < 0));
        }
        return new Timeline(moments, states, TimelinePicture.of(t, moments, wave, today));
    }

    /** Lists what happens in the life of a wave. */
    private static final class Moments {
        private final Texts t;
        private final Wave wave;
        private final LocalDate today;
        private final List<Moment> list = new ArrayList<>();

        Moments(Texts t, Wave wave, LocalDate today) {
            this.t = t;
            this.wave = wave;
            this.today = today;
        }

        List<Moment> of(List<Round> rounds) {
            boolean over = wave.closedOn != null;
            LocalDate lastDay = wave.lastDay().map(day -> over && wave.closedOn.isBefore(day) ? wave.closedOn : day).orElse(null);
            add("register", "", wave.registerDate, "", wave.registerDate != null);
            rounds.stream().filter(round -> round.kind == RoundKind.ANNOUNCEMENT).forEach(this::add);
            add("opening", "", wave.opening().orElse(null), rounds.stream().filter(round -> round.kind == RoundKind.INVITATION)
                    .map(round -> round.sendTime.toString()).filter(hour -> wave.openedOn == null).findFirst().orElse(""),
                    wave.openedOn != null);
            rounds.stream().filter(round -> round.kind == RoundKind.REMINDER || round.kind == RoundKind.TARGETED).forEach(this::add);
            add("last-day", "", lastDay, "", over || lastDay != null && wave.openedOn != null && lastDay.isBefore(today));
            add("closing", "", over ? wave.closedOn : lastDay == null || !wave.closesByItself ? null : lastDay.plusDays(1), "", over);
            LocalDate from = over ? wave.closedOn : lastDay;
            add("destruction", "", from == null ? null : from.plusMonths(wave.retentionMonths), "", wave.state == WaveState.ANONYMISED);
            return List.copyOf(list);
        }

        private void add(Round round) {
            LocalDate day = round.decidedOn == null ? round.day(wave).orElse(null) : round.decidedOn;
            boolean over = wave.closedOn != null;
            String progress = round.state == RoundState.DECIDED
                    ? "done"
                    : over || round.state == RoundState.CANCELLED ? "cancelled" : "planned";
            add(round.kind.slug(), round.number(), day, progress.equals("done") ? "" : round.sendTime.toString(),
                    progress);
        }

        private void add(String what, String which, @Nullable LocalDate day, String hour, boolean done) {
            add(what, which, day, hour, done ? "done" : "planned");
        }

        private void add(String what, String which, @Nullable LocalDate day, String hour, String progress) {
            String when = day == null
                    ? t.of("staff.timeline.unknown." + (what.equals("closing") && !wave.closesByItself ? "closing" : "day"))
                    : hour.isEmpty() ? t.date(day) : t.of("staff.timeline.at", "day", day, "hour", hour);
            list.add(new Moment(list.size() + 1, t.of("staff.timeline." + what, "number", which), day, when, progress,
                    t.of("staff.timeline.progress." + progress)));
        }
    }
}
