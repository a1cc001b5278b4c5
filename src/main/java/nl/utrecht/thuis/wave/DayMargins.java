package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened per day, by one thing at a time.
 *
 * @param rows a row for each day, step and category on which anything happened
 */
public record DayMargins(List<Row> rows) {

    /** By what people are counted; never by two of them at once. */
    public enum Dimension {
        ALL, CHANNEL, GROUP, LANGUAGE;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Dimension of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param category slug of a channel, a legal group or a tag; empty for all together
     * @param people how many came to that step on that day
     */
    public record Row(LocalDate day, Step step, Dimension dimension, String category, int people) {}

    /** How many of a category came to a step in all. */
    public int sum(Step step, Dimension dimension, String category) {
        return of(step, dimension).stream().filter(row -> row.category().equals(category)).mapToInt(Row::people).sum();
    }

    /**
     * All days from the first on which anything happened, or the opening, to the last.
     *
     * @return nothing before the opening
     */
    public List<LocalDate> days(@Nullable LocalDate opening, LocalDate last) {
        if (opening == null || last.isBefore(opening)) {
            return List.of();
        }
        LocalDate first = rows.stream().map(Row::day).min(Comparator.naturalOrder()).filter(day -> day.isBefore(opening)).orElse(opening);
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** The rows of one step by one dimension. */
    public List<Row> of(Step step, Dimension dimension) {
        return rows.stream().filter(row -> row.step() == step && row.dimension() == dimension).toList();
    }
}
