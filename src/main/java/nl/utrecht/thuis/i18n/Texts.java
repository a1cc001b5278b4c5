package nl.utrecht.thuis.i18n;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** The texts of one language. Templates and mails get one and ask it for sentences by key. */
public final class Texts {
    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, String> files;
    private final Map<String, ?> told;

    /** @param files the texts to fall back to, for those that were edited */
    Texts(Language language, Map<String, String> patterns, Map<String, String> files) {
        this(language, patterns, files, Map.of());
    }

    private Texts(Language language, Map<String, String> patterns, Map<String, String> files, Map<String, ?> told) {
        this.language = language;
        this.patterns = patterns;
        this.files = files;
        this.told = told;
    }

    /** The same texts to somebody to whom this holds: arguments by name, for every sentence that has them and is not given others. */
    public Texts telling(Map<String, ?> facts) {
        return new Texts(language, patterns, files, Map.copyOf(facts));
    }

    /** The same facts in these texts. */
    public Texts toldIn(Texts other) {
        return other.telling(told);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The sentence without arguments. @throws IllegalArgumentException for a key that does not exist: keys are checked at start */
    public String of(String key) {
        return format(key, Map.of());
    }

    public String of(String key, String name, Object value) {
        return format(key, Map.of(name, value));
    }

    public String of(String key, String name1, Object value1, String name2, Object value2) {
        return format(key, Map.of(name1, value1, name2, value2));
    }

    public String of(String key, String name1, Object value1, String name2, Object value2, String name3, Object value3) {
        return format(key, Map.of(name1, value1, name2, value2, name3, value3));
    }

    /** The text of a key as a message, for those who change it. @throws IllegalArgumentException for a key that does not exist */
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text '" + key + "' in " + language.tag());
        }
        return pattern;
    }

    /** A message that is in no file, with its arguments by name, written as those of the files are. @throws IllegalArgumentException when it is none */
    public String fill(String pattern, Map<String, ?> arguments) {
        Map<String, Object> values = new HashMap<>(told);
        arguments.forEach((name, value) -> values.put(name, written(value)));
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    /** The sentence with its arguments by name; numbers, {@link LocalDate}s and {@link Language}s come out as the language writes them. */
    public String format(String key, Map<String, ?> arguments) {
        String pattern = pattern(key);
        try {
            return fill(pattern, arguments);
        } catch (RuntimeException e) { // an edit that passed every check and still cannot be written must not take the page away
            String file = files.getOrDefault(key, pattern);
            if (file.equals(pattern)) {
                throw e;
            }
            return fill(file, arguments);
        }
    }

    private Object written(Object value) {
        return value instanceof LocalDate day ? date(day) : value instanceof Language other ? name(other) : value;
    }

    /** What a language is called in this one: {@code Turks}, {@code Dari}. */
    public String name(Language other) {
        return LocaleDisplayNames.getInstance(language.locale(), DialectHandling.DIALECT_NAMES).localeDisplayName(other.tag());
    }

    /** A day in full. */
    public String date(LocalDate day) {
        SimpleDateFormat format = new SimpleDateFormat(language.datePattern(), language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** A whole number in the language's digits, grouped. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A number with that many decimals in the language's digits. */
    public String decimal(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
