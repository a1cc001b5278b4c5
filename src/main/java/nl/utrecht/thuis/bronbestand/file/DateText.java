package nl.utrecht.thuis.bronbestand.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as registration systems, spreadsheets and people write it. What could be two days is none.
 *
 * @param birth whether it is a day of birth; else a day on which something began under the laws on integration
 * @param today days after it are impossible
 * @param from1904 whether a day that is a number is counted from 1904
 */
record DateText(boolean birth, LocalDate today, boolean from1904) {
    private static final int FIRST_YEAR = 1900;
    /** Older people are not in this register, so 85 is 1985 and 05 is 2005; 20 could be 1920 or 2020. */
    private static final int OLDEST = 110;
    /** The first law on integration. */
    private static final int FIRST_START = 1998;
    private static final int MIDDLE = 15;
    private static final int MONTHS = 12;
    private static final int JULY = 7;

    private static final Pattern TIME = Pattern
            .compile("(?i)(.{6,}?)(?:t|\\s+)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?\\s*(?:[ap]m|z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) ?([-/. ]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})");
    /** As the population register writes it. */
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[ .-]{1,2}(\\p{L}{3,9})\\.?[ -](\\d{4}|\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(19\\d{2}|20\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,20})?");
    private static final Pattern AGE = Pattern.compile(
            "(?i)\\d{1,3}|\\d{1,2} ?(?:/|-|–|t/m|tot|tot en met) ?\\d{1,3}|\\d{1,3} ?\\+|\\d{1,3} jaar( en ouder)?|[<>] ?\\d{1,3}");
    /** What systems write where they know no date. */
    private static final Pattern PLACEHOLDER = Pattern
            .compile("[0-]*|0*1[-/.]0*1[-/.](?:1900|1901|0001)|(?:1900|1901|0001)[-/.]?01[-/.]?01|\\d{1,2}[-/.]\\d{1,2}[-/.]9999|9999.*");
    private static final Map<String, Integer> MONTH = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mrt", 3),
            Map.entry("maa", 3), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("mei", 5), Map.entry("may", 5), Map.entry("jun", 6),
            Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("okt", 10), Map.entry("oct", 10), Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final List<String> MONTH_NAMES = List.of("januari", "january", "februari", "february", "maart", "march", "april", "juni",
            "june",
            "juli", "july", "augustus", "august", "september", "sept", "oktober", "october", "november", "december");

    /** The day that a text means. */
    Reading<LocalDate> read(String text) {
        Matcher timed = TIME.matcher(text);
        String day = timed.matches() ? timed.group(1).strip() : text;
        if (PLACEHOLDER.matcher(day).matches()) {
            return Reading.none(Flaw.warning("placeholder-date"));
        }
        for (Pattern pattern : List.of(YEAR_FIRST, DIGITS)) {
            Matcher found = pattern.matcher(day);
            if (found.matches()) {
                return day(number(found, 1), number(found, pattern == DIGITS ? 2 : 3), number(found, pattern == DIGITS ? 3 : 4));
            }
        }
        Matcher dayFirst = DAY_FIRST.matcher(day);
        if (dayFirst.matches()) {
            return withYear(dayFirst.group(4), number(dayFirst, 3), number(dayFirst, 1));
        }
        Matcher named = NAMED.matcher(day);
        if (named.matches() && month(named.group(2)).isPresent()) {
            return withYear(named.group(3), month(named.group(2)).get(), number(named, 1));
        }
        return alone(day);
    }

    /** A single number, or none. */
    private Reading<LocalDate> alone(String day) {
        Matcher year = YEAR.matcher(day);
        if (year.matches()) {
            return day(number(year, 1), 0, 0);
        }
        if (SERIAL.matcher(day).matches()) {
            Optional<LocalDate> date = SerialDay.of(Double.parseDouble(day), from1904);
            return date.isPresent() && isPossible(date.get())
                    ? Reading.of(date.get(), Flaw.warning("serial-date"))
                    : Reading.none(Flaw.error("impossible-date"));
        }
        return Reading.none(Flaw.error(birth && AGE.matcher(day).matches() ? "age-instead-of-date" : "impossible-date"));
    }

    private Reading<LocalDate> withYear(String year, int month, int day) {
        if (year.length() == 4) {
            return day(Integer.parseInt(year), month, day);
        }
        int short20 = 2000 + Integer.parseInt(year);
        int short19 = short20 - 100;
        int earliest = birth ? today.getYear() - OLDEST : FIRST_START;
        boolean is19 = short19 >= earliest;
        boolean is20 = short20 <= today.getYear();
        if (is19 == is20) {
            return Reading.none(Flaw.error("ambiguous-year"));
        }
        Reading<LocalDate> found = day(is19 ? short19 : short20, month, day);
        return found.value().isPresent() && found.flaw().isEmpty()
                ? Reading.of(found.value().get(), Flaw.warning("two-digit-year"))
                : found;
    }

    /** @param month 0 when it is not known, as is the day */
    private Reading<LocalDate> day(int year, int month, int day) {
        if (month > MONTHS && day <= MONTHS && day > 0 && month <= 31) {
            return Reading.none(Flaw.error("month-first-date"));
        }
        if (month == 0 && !birth) {
            return Reading.none(Flaw.warning("incomplete-start"));
        }
        boolean complete = month > 0 && day > 0;
        try {
            LocalDate date = LocalDate.of(year, month == 0 ? JULY : month, complete ? day : month == 0 ? 1 : MIDDLE);
            if (!complete && date.isAfter(today) && year == today.getYear()) {
                date = LocalDate.of(year, 1, 1);
            }
            if (isPossible(date)) {
                return complete ? Reading.of(date) : Reading.of(date, Flaw.warning("incomplete-date"));
            }
        } catch (DateTimeException e) {
            // named below, as are days that exist but cannot be meant
        }
        return Reading.none(Flaw.error("impossible-date"));
    }

    private boolean isPossible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && !date.isAfter(today);
    }

    private static Optional<Integer> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() == 3 || MONTH_NAMES.contains(lower)
                ? Optional.ofNullable(MONTH.get(lower.substring(0, 3)))
                : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
