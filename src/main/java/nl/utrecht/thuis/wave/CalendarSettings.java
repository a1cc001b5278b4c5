package nl.utrecht.thuis.wave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When what happens. All but the opening is counted in days from it, so that a wave that moves takes everything along.
 *
 * @param opensOn the day on which it is to open; null until it is planned
 * @param opensAt when it opens and the invitations go out, in the municipality's time
 * @param announcement the announcement; null for none
 * @param reminders in the order of time as they were stored
 * @param fieldDays from the opening to the last day on which people can answer
 * @param closesByItself whether it closes in the night after its last day
 * @param sendFrom from when on a day mail goes out
 * @param sendUntil until when; equal to {@code sendFrom} for the whole day
 * @param sendDays the days of the week on which mail goes out
 * @param perMinute mails a minute; 0 for as fast as the mail server takes them
 */
public record CalendarSettings(@Nullable LocalDate opensOn, LocalTime opensAt, @Nullable PlannedRound announcement,
        List<PlannedRound> reminders, int fieldDays, boolean closesByItself, LocalTime sendFrom, LocalTime sendUntil,
        List<DayOfWeek> sendDays, int perMinute) {
    public static final int MOST_REMINDERS = 10;
    static final int MOST_DAYS = 365;
    private static final int FASTEST = 10_000;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    public CalendarSettings {
        reminders = Given.list(reminders);
        sendDays = Given.list(sendDays).stream().distinct().sorted().toList();
    }

    static CalendarSettings of(Wave wave, List<Round> rounds) {
        LocalTime opensAt = of(rounds, RoundKind.INVITATION).stream().findFirst().map(PlannedRound::at).orElse(WaveDefaults.SEND_TIME);
        return new CalendarSettings(wave.opensOn, opensAt, of(rounds, RoundKind.ANNOUNCEMENT).stream().findFirst().orElse(null),
                of(rounds, RoundKind.REMINDER), wave.fieldDays, wave.closesByItself, wave.sendWindow.from, wave.sendWindow.until,
                List.copyOf(wave.sendWindow.weekdays()), wave.sendWindow.perMinute);
    }

    /** A round that was called off is no longer planned. */
    private static List<PlannedRound> of(List<Round> rounds, RoundKind kind) {
        return rounds.stream().filter(round -> round.kind == kind && round.state != RoundState.CANCELLED).map(PlannedRound::of).toList();
    }

    public Optional<PlannedRound> announced() {
        return Optional.ofNullable(announcement);
    }

    /** What is wrong with each setting in itself; how they fit together is for {@link CalendarCheck}. */
    void check(SettingFaults faults) {
        faults.unless(opensOn == null || opensOn.getYear() >= FIRST_YEAR && opensOn.getYear() <= LAST_YEAR, "opensOn", "wave.error.day");
        faults.unless(opensAt != null, "opensAt", "wave.error.time");
        announced().ifPresent(round -> check(round, "announcement", faults));
        faults.unless(reminders.size() <= MOST_REMINDERS, "reminders", "wave.error.too-many", "maximum", MOST_REMINDERS);
        for (int i = 0; i < reminders.size(); i++) {
            check(reminders.get(i), "reminders/" + i, faults);
        }
        faults.range(fieldDays, 1, MOST_DAYS, "fieldDays");
        faults.unless(sendFrom != null, "sendFrom", "wave.error.time");
        faults.unless(sendUntil != null, "sendUntil", "wave.error.time");
        faults.unless(!sendDays.isEmpty(), "sendDays", "wave.error.send-days");
        faults.range(perMinute, 0, FASTEST, "perMinute");
    }

    private static void check(PlannedRound round, String pointer, SettingFaults faults) {
        faults.range(round.day(), -MOST_DAYS, MOST_DAYS, pointer + "/day");
        faults.unless(round.at() != null, pointer + "/at", "wave.error.time");
    }

    /** Writes what is no round; the rounds are the work of {@link PlanRounds}. */
    void applyTo(Wave wave) {
        wave.opensOn = opensOn;
        wave.fieldDays = fieldDays;
        if (wave.openedOn != null) {
            wave.closesOn = wave.openedOn.plusDays(fieldDays);
        }
        wave.closesByItself = closesByItself;
        wave.sendWindow.from = sendFrom;
        wave.sendWindow.until = sendUntil;
        wave.sendWindow.on(sendDays);
        wave.sendWindow.perMinute = perMinute;
    }
}
