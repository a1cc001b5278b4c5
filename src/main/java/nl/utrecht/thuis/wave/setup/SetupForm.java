package nl.utrecht.thuis.wave.setup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.utrecht.thuis.wave.SettingFaults;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a page, as typed. A field that was not sent (it may not change, or is on another page) gives what is set now; a
 * group of boxes is sent with an empty value, so that none chosen differs from not sent.
 */
record SetupForm(Map<String, List<String>> fields) {
    private static final List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final String YES = "yes";

    SetupForm {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** What was typed; empty when nothing was. */
    String typed(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    }

    /** Every value that was chosen. */
    List<String> chosen(String name) {
        return fields.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    String text(String name, String now) {
        return has(name) ? typed(name) : now;
    }

    boolean flag(String name, boolean now) {
        return has(name) ? chosen(name).contains(YES) : now;
    }

    List<String> choices(String name, List<String> now) {
        return has(name) ? chosen(name) : now;
    }

    /** The parts of a text, split where that pattern is; empty ones left out. */
    List<String> parts(String name, String pattern, List<String> now) {
        return has(name) ? Arrays.stream(typed(name).split(pattern)).map(String::strip).filter(part -> !part.isEmpty()).toList() : now;
    }

    int number(String name, int now, SettingFaults faults) {
        return read(name, now, Integer::valueOf, name, "wave.error.whole-number", faults);
    }

    @Nullable
    Integer numberOrNone(String name, @Nullable Integer now, SettingFaults faults) {
        return !has(name) ? now : typed(name).isEmpty() ? null : Integer.valueOf(number(name, 0, faults));
    }

    /** @param pointer of the setting that the day is about */
    LocalDate date(String name, LocalDate now, String pointer, SettingFaults faults) {
        return read(name, now, SetupForm::date, pointer, "wave.error.day", faults);
    }

    @Nullable
    LocalDate dateOrNone(String name, @Nullable LocalDate now, SettingFaults faults) {
        return !has(name) ? now : typed(name).isEmpty() ? null : date(name, LocalDate.EPOCH, name, faults);
    }

    LocalTime time(String name, LocalTime now, SettingFaults faults) {
        return read(name, now, LocalTime::parse, name, "wave.error.time", faults);
    }

    private <T> T read(String name, T now, Function<String, T> reader, String pointer, String key, SettingFaults faults) {
        try {
            return has(name) ? reader.apply(typed(name)) : now;
        } catch (DateTimeException | NumberFormatException e) {
            faults.add(pointer, key);
            return now;
        }
    }

    /** A day as browsers send it, or as people type it. */
    private static LocalDate date(String typed) {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(typed, format);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new DateTimeException("Not a day");
    }

    /** The same with these fields laid over it. */
    SetupForm with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return new SetupForm(all);
    }

    /** The same without the fields whose name begins so. */
    SetupForm without(String prefix) {
        Map<String, List<String>> left = new LinkedHashMap<>(fields);
        left.keySet().removeIf(name -> name.startsWith(prefix));
        return new SetupForm(left);
    }

    /** Makes a form of what is set. */
    static final class Filled {
        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        Filled put(String name, @Nullable Object value) {
            fields.put(name, List.of(value == null ? "" : value.toString()));
            return this;
        }

        Filled flag(String name, boolean value) {
            return put(name, value ? YES : "");
        }

        Filled all(String name, List<String> values) {
            fields.put(name, new ArrayList<>(values));
            return this;
        }

        SetupForm form() {
            return new SetupForm(fields);
        }
    }
}
