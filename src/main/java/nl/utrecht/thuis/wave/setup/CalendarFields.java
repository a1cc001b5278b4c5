package nl.utrecht.thuis.wave.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.wave.CalendarSettings;
import nl.utrecht.thuis.wave.PlannedRound;
import nl.utrecht.thuis.wave.SettingFaults;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the calendar. Days are typed as dates once the day of opening is known, as numbers of days before that. A date that is left as it
 * was shown moves along with the opening.
 */
final class CalendarFields {
    /** The opening that the dates on the page were counted from. */
    static final String SHOWN = "shownOpening";
    private static final String ON = "/on";
    private static final String DAY = "/day";
    /** The number of days that the date on the page stands for. */
    private static final String KEPT = "/kept";

    private final SetupForm form;
    private final SettingFaults faults;
    private final @Nullable LocalDate shown;

    private CalendarFields(SetupForm form, SettingFaults faults) {
        this.form = form;
        this.faults = faults;
        shown = form.typed(SHOWN).isEmpty() ? null : form.date(SHOWN, LocalDate.EPOCH, "opensOn", faults);
    }

    /** @param opening the day it opened, or is planned to */
    static SetupForm of(CalendarSettings set, Optional<LocalDate> opening) {
        SetupForm.Filled fields = new SetupForm.Filled().put("opensOn", set.opensOn()).put("opensAt", set.opensAt())
                .put(SHOWN, opening.orElse(null)).flag("announcement", set.announcement() != null)
                .put("fieldDays", set.fieldDays()).put("fieldDays" + KEPT, set.fieldDays())
                .put("lastDay", opening.map(day -> day.plusDays(set.fieldDays())).orElse(null))
                .flag("closesByItself", set.closesByItself()).put("sendFrom", set.sendFrom()).put("sendUntil", set.sendUntil())
                .all("sendDays", set.sendDays().stream().map(day -> String.valueOf(day.getValue())).toList())
                .put("perMinute", set.perMinute());
        PlannedRound announcement = set.announced().orElse(proposal(set));
        put(fields, "announcement", announcement, opening, -announcement.day());
        for (int i = 0; i < set.reminders().size(); i++) {
            ReminderRows.put(fields, i, set.reminders().get(i), opening);
        }
        return fields.form();
    }

    /** What stands in the fields of an announcement that is not planned: a week before. */
    private static PlannedRound proposal(CalendarSettings set) {
        return new PlannedRound("", -7, set.opensAt(), true, true);
    }

    static void put(SetupForm.Filled fields, String pointer, PlannedRound round, Optional<LocalDate> opening, int days) {
        fields.put(pointer + ON, opening.map(day -> day.plusDays(round.day())).orElse(null)).put(pointer + KEPT, round.day())
                .put(pointer + DAY, days).put(pointer + "/at", round.at());
    }

    /** @param opened the day on which it opened; nothing before it */
    static CalendarSettings read(SetupForm form, CalendarSettings now, Optional<LocalDate> opened, SettingFaults faults) {
        CalendarFields fields = new CalendarFields(form, faults);
        LocalDate opensOn = form.dateOrNone("opensOn", now.opensOn(), faults);
        LocalDate from = opened.orElse(opensOn == null ? fields.shown : opensOn);
        return new CalendarSettings(opensOn, form.time("opensAt", now.opensAt(), faults), fields.announcement(now, from),
                ReminderRows.of(form).stream().map(row -> fields.reminder(row, now, from)).toList(),
                fields.days("lastDay", "fieldDays", "fieldDays", now.fieldDays(), from, 1),
                form.flag("closesByItself", now.closesByItself()),
                form.time("sendFrom", now.sendFrom(), faults), form.time("sendUntil", now.sendUntil(), faults), fields.sendDays(now),
                form.number("perMinute", now.perMinute(), faults));
    }

    private @Nullable PlannedRound announcement(CalendarSettings now, @Nullable LocalDate from) {
        if (!form.flag("announcement", now.announcement() != null)) {
            return null;
        }
        PlannedRound planned = now.announced().orElse(proposal(now));
        return new PlannedRound(planned.code(),
                days("announcement" + ON, "announcement" + DAY, "announcement" + DAY, planned.day(), from, -1),
                form.time("announcement/at", planned.at(), faults), planned.toNotStarted(), planned.toNotFinished());
    }

    private PlannedRound reminder(ReminderRows.Row row, CalendarSettings now, @Nullable LocalDate from) {
        PlannedRound planned = row.among(now.reminders()).orElse(new PlannedRound("", 7, now.opensAt(), true, true));
        return new PlannedRound(row.code(), days(row.field("on"), row.field("day"), row.field("day"), planned.day(), from, 1),
                form.time(row.field("at"), planned.at(), faults), form.flag(row.field("toNotStarted"), planned.toNotStarted()),
                form.flag(row.field("toNotFinished"), planned.toNotFinished()));
    }

    /** @param sign 1 for days after the opening, -1 for days before it */
    private int days(String date, String number, String pointer, int now, @Nullable LocalDate from, int sign) {
        if (form.has(date) && from != null) {
            LocalDate typed = form.date(date, LocalDate.EPOCH, pointer, faults);
            int kept = form.number(pointer.replace(DAY, "") + KEPT, 0, faults);
            boolean asShown = shown != null && form.has(pointer.replace(DAY, "") + KEPT) && typed.equals(shown.plusDays(kept));
            return asShown ? kept : (int) ChronoUnit.DAYS.between(from, typed);
        }
        return form.has(number) ? sign * form.number(number, sign * now, faults) : now;
    }

    private List<DayOfWeek> sendDays(CalendarSettings now) {
        var byNumber = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> String.valueOf(day.getValue()), Function.identity()));
        return form.has("sendDays")
                ? form.chosen("sendDays").stream().filter(byNumber::containsKey).map(byNumber::get).toList()
                : now.sendDays();
    }
}
