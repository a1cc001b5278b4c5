package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.wave.Remark.Weight;

/** Whether the settings of a wave fit together in time. Pure: it knows what it is given. */
final class CalendarCheck {
    static final int SHORT_FIELD = 7;
    private static final int FAR_AWAY = 366;

    private final CalendarSettings calendar;
    private final Situation situation;
    private final List<Remark> remarks = new ArrayList<>();

    private CalendarCheck(CalendarSettings calendar, Situation situation) {
        this.calendar = calendar;
        this.situation = situation;
    }

    /**
     * What the calendar is looked at with.
     *
     * @param opened the day on which it opened; nothing before it
     * @param announced whether the announcement went out
     * @param withAddress how many people mail can go to
     */
    record Situation(LocalDate today, Optional<LocalDate> opened, boolean announced, int withAddress) {
        static Situation of(Wave wave, LocalDate today, int withAddress) {
            return new Situation(today, Optional.ofNullable(wave.openedOn), wave.announcedOn != null, withAddress);
        }
    }

    /** Everything that stands out, in the order of the pages. */
    static List<Remark> of(WaveSettings settings, Situation situation) {
        CalendarCheck check = new CalendarCheck(settings.calendar(), situation);
        check.contact(settings.basics());
        check.referenceDate(settings.people().referenceDate());
        check.opensOn();
        check.announcement();
        for (int i = 0; i < settings.calendar().reminders().size(); i++) {
            check.reminder("reminders/" + i, settings.calendar().reminders().get(i));
        }
        check.sameDays();
        check.window("opensAt", 0, settings.calendar().opensAt());
        check.field();
        check.pace();
        return List.copyOf(check.remarks);
    }

    /**
     * What stands out in one more reminder beside those of the calendar.
     *
     * @param taken days from the opening on which another round goes out
     */
    static List<Remark> ofOneMore(WaveSettings settings, Situation situation, Set<Integer> taken, PlannedRound round) {
        CalendarCheck check = new CalendarCheck(settings.calendar(), situation);
        check.reminder("targeted", round);
        if (round.day() > 0 && taken.contains(round.day())) { // else it is too early, and that is said already
            check.remark(Weight.BLOCKS, "targeted/day", "wave.plan.same-day", Map.of());
        }
        return List.copyOf(check.remarks);
    }

    private Optional<LocalDate> opening() {
        return situation.opened().or(() -> Optional.ofNullable(calendar.opensOn()));
    }

    private void contact(BasicSettings basics) {
        if (basics.contactAddress().isEmpty()) {
            remark(Weight.BLOCKS, "contactAddress", "wave.plan.no-contact", Map.of());
        }
    }

    private void referenceDate(LocalDate referenceDate) {
        LocalDate near = opening().orElse(situation.today());
        if (Math.abs(ChronoUnit.DAYS.between(referenceDate, near)) > FAR_AWAY) {
            remark(Weight.WARNS, "referenceDate", "wave.plan.reference-date", Map.of("day", referenceDate));
        }
    }

    private void opensOn() {
        if (situation.opened().isPresent()) {
            return;
        }
        if (calendar.opensOn() == null) {
            remark(Weight.BLOCKS_CALENDAR, "opensOn", "wave.blocker.opens-on", Map.of());
        } else if (calendar.opensOn().isBefore(situation.today())) {
            remark(Weight.BLOCKS_CALENDAR, "opensOn", "wave.blocker.opens-on-passed", Map.of("day", calendar.opensOn()));
        }
    }

    private void announcement() {
        if (situation.announced() || situation.opened().isPresent() || calendar.announcement() == null) {
            return;
        }
        int day = calendar.announcement().day();
        if (day >= 0) {
            remark(Weight.BLOCKS, "announcement/day", "wave.plan.announcement-late", Map.of());
        }
        opening().map(opening -> opening.plusDays(day)).filter(date -> date.isBefore(situation.today())).ifPresent(
                date -> remark(Weight.BLOCKS_CALENDAR, "announcement/day", "wave.plan.announcement-passed", Map.of("day", date)));
        window("announcement/at", day, calendar.announcement().at());
    }

    private void reminder(String pointer, PlannedRound reminder) {
        if (reminder.day() <= 0) {
            remark(Weight.BLOCKS, pointer + "/day", "wave.plan.before-opening", Map.of());
        } else if (reminder.day() > calendar.fieldDays()) {
            remark(Weight.BLOCKS, pointer + "/day", "wave.plan.after-last-day", Map.of());
        }
        if (!reminder.toNotStarted() && !reminder.toNotFinished()) {
            remark(Weight.BLOCKS, pointer + "/to", "wave.plan.no-audience", Map.of());
        }
        window(pointer + "/at", reminder.day(), reminder.at());
    }

    private void sameDays() {
        Set<Integer> days = new HashSet<>(Set.of(0));
        for (int i = 0; i < calendar.reminders().size(); i++) {
            if (!days.add(calendar.reminders().get(i).day())) {
                remark(Weight.BLOCKS, "reminders/" + i + "/day", "wave.plan.same-day", Map.of());
            }
        }
    }

    /** A round on a day or at an hour without mail is no mistake: it goes out when the mail does. Somebody should know. */
    private void window(String pointer, int day, LocalTime at) {
        Optional<LocalDate> date = opening().map(opening -> opening.plusDays(day));
        if (date.filter(on -> !calendar.sendDays().contains(on.getDayOfWeek())).isPresent()) {
            remark(Weight.WARNS, pointer, "wave.plan.no-mail-day", Map.of("day", date.get()));
        } else if (!within(at)) {
            remark(Weight.WARNS, pointer, "wave.plan.no-mail-hour",
                    Map.of("from", calendar.sendFrom().toString(), "until", calendar.sendUntil().toString()));
        }
    }

    private boolean within(LocalTime at) {
        LocalTime from = calendar.sendFrom();
        LocalTime until = calendar.sendUntil();
        boolean afterFrom = !at.isBefore(from);
        boolean beforeUntil = at.isBefore(until);
        return from.equals(until) || (from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil);
    }

    private void field() {
        if (calendar.fieldDays() < SHORT_FIELD) {
            remark(Weight.WARNS, "fieldDays", "wave.plan.short-field", Map.of("days", calendar.fieldDays()));
        }
    }

    private void pace() {
        int reminder = calendar.reminders().stream().mapToInt(PlannedRound::day).filter(day -> day > 0).min().orElse(calendar.fieldDays());
        int days = Pace.of(calendar).days(situation.withAddress(), opening().orElse(null), calendar.opensAt());
        if (days > reminder) {
            remark(Weight.WARNS, "perMinute", "wave.plan.slow",
                    Map.of("people", situation.withAddress(), "days", days, "reminder", reminder));
        }
    }

    private void remark(Weight weight, String pointer, String key, Map<String, Object> arguments) {
        remarks.add(Remark.of(weight, pointer, key, arguments));
    }
}
