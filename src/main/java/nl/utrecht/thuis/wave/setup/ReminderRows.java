package nl.utrecht.thuis.wave.setup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.utrecht.thuis.wave.CalendarSettings;
import nl.utrecht.thuis.wave.PlannedRound;

/** The rows of reminders in the form of the calendar: as many as there are, more and less by buttons that are sent with the form. */
final class ReminderRows {
    private static final Pattern CODE = Pattern.compile("reminders/(\\d{1,3})/code");
    private static final int A_WEEK = 7;

    private ReminderRows() {}

    /** @param index where the row stands, from 0 @param code of the round that it is; empty for a new one */
    record Row(int index, String code) {
        String field(String name) {
            return "reminders/" + index + "/" + name;
        }

        Optional<PlannedRound> among(List<PlannedRound> rounds) {
            return rounds.stream().filter(round -> !code.isEmpty() && round.code().equals(code)).findFirst();
        }
    }

    /** The rows of a form, in its order. */
    static List<Row> of(SetupForm form) {
        return form.fields().keySet().stream().map(CODE::matcher).filter(Matcher::matches).map(name -> Integer.parseInt(name.group(1)))
                .sorted().map(index -> new Row(index, form.typed("reminders/" + index + "/code"))).toList();
    }

    static void put(SetupForm.Filled fields, int index, PlannedRound reminder, Optional<LocalDate> opening) {
        Row row = new Row(index, reminder.code());
        CalendarFields.put(fields, "reminders/" + index, reminder, opening, reminder.day());
        fields.put(row.field("code"), reminder.code()).flag(row.field("toNotStarted"), reminder.toNotStarted())
                .flag(row.field("toNotFinished"), reminder.toNotFinished());
    }

    /** The form with one more row: a week after the last. */
    static SetupForm add(SetupForm form, CalendarSettings read, Optional<LocalDate> opening) {
        List<Row> rows = of(form);
        int index = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).index() + 1;
        int last = read.reminders().stream().mapToInt(PlannedRound::day).max().orElse(0);
        SetupForm.Filled fields = new SetupForm.Filled();
        put(fields, index, new PlannedRound("", last + A_WEEK, read.opensAt(), true, true), opening);
        return form.with(fields.form().fields());
    }

    /** The form without that row; those below it move up, so that the numbers of rows are those of the settings. */
    static SetupForm remove(SetupForm form, String index) {
        List<Row> left = of(form).stream().filter(row -> !String.valueOf(row.index()).equals(index)).toList();
        Map<String, List<String>> moved = new HashMap<>();
        IntStream.range(0, left.size()).forEach(place -> form.fields().forEach((name, values) -> {
            String prefix = left.get(place).field("");
            if (name.startsWith(prefix)) {
                moved.put(new Row(place, "").field(name.substring(prefix.length())), values);
            }
        }));
        return form.without("reminders/").with(moved);
    }
}
