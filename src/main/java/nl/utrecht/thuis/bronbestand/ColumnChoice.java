package nl.utrecht.thuis.bronbestand;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.Suggestion;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which heading stands for which column and what unknown values mean, as a page asks it. Headings and values are numbered in the form: what a file says
 * never becomes the name of a field.
 *
 * @param headings of the file
 * @param columns each with what is chosen now
 * @param values that no category is known for
 */
record ColumnChoice(List<String> headings, List<ColumnRow> columns, List<ValueRow> values) {
    private static final String UNDECIDED = "?";
    private static final String EMPTY = "-";

    /** @param filled how many rows have it, as a percentage; empty when nobody has counted */
    record ColumnRow(String field, String name, List<Option> options, String certainty, boolean doubtful, String filled) {}

    /** @param rows how many have it */
    record ValueRow(String field, String column, String value, String rows, List<Option> options) {}

    record Option(String value, String text, boolean chosen) {}

    static ColumnChoice of(Suggestion suggestion, Optional<Mapping> chosen, List<String> headings, @Nullable RegisterSummary summary,
            Texts texts) {
        Mapping now = chosen.orElseGet(suggestion::mapping);
        List<ColumnRow> columns = new ArrayList<>();
        for (Suggestion.Choice choice : suggestion.choices()) {
            String heading = now.headings().get(choice.column());
            List<Option> options = new ArrayList<>(List.of(new Option("", texts.of("bronbestand.map.none"), heading == null)));
            for (int i = 0; i < headings.size(); i++) {
                if (!headings.get(i).isEmpty()) {
                    options.add(new Option(String.valueOf(i), headings.get(i), headings.get(i).equals(heading)));
                }
            }
            boolean doubtful = chosen.isEmpty() && heading != null && !choice.sureness().isCertain();
            columns.add(new ColumnRow("column-" + choice.column().slug(), choice.column().heading(), options,
                    texts.of("bronbestand.map." + certainty(choice, chosen.isPresent(), heading)), doubtful,
                    filled(choice.column(), summary, texts)));
        }
        return new ColumnChoice(headings, columns, values(summary, texts));
    }

    /** The mapping that a form says. @param before the meanings of values that were chosen before */
    static Mapping read(MultivaluedMap<String, String> fields, List<String> headings, Map<Column, Map<String, String>> before,
            @Nullable RegisterSummary summary) {
        EnumMap<Column, String> chosen = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            heading(fields.getFirst("column-" + column.slug()), headings).ifPresent(heading -> chosen.put(column, heading));
        }
        EnumMap<Column, Map<String, String>> meanings = new EnumMap<>(Column.class);
        before.forEach((column, values) -> meanings.put(column, new HashMap<>(values)));
        unknown(summary).forEach((column, values) -> {
            int number = 0;
            for (String value : values.keySet()) {
                String meaning = fields.getFirst(field(column, number++));
                if (EMPTY.equals(meaning) || column.categories().contains(meaning)) {
                    meanings.computeIfAbsent(column, any -> new HashMap<>()).put(value, EMPTY.equals(meaning) ? "" : meaning);
                }
            }
        });
        return new Mapping(chosen, meanings);
    }

    private static Optional<String> heading(@Nullable String number, List<String> headings) {
        return number != null && number.matches("\\d{1,4}") && Integer.parseInt(number) < headings.size()
                ? Optional.of(headings.get(Integer.parseInt(number)))
                : Optional.empty();
    }

    private static String certainty(Suggestion.Choice choice, boolean chosen, @Nullable String heading) {
        if (heading == null) {
            return "not-found";
        }
        return chosen ? "chosen" : choice.sureness().name().toLowerCase(Locale.ROOT);
    }

    private static String filled(Column column, @Nullable RegisterSummary summary, Texts texts) {
        return summary == null
                ? ""
                : summary.filled().stream().filter(filled -> filled.column() == column)
                        .map(filled -> texts.decimal(100.0 * filled.rows() / summary.rows(), 1) + "%").findFirst().orElse("");
    }

    private static List<ValueRow> values(@Nullable RegisterSummary summary, Texts texts) {
        List<ValueRow> rows = new ArrayList<>();
        unknown(summary).forEach((column, values) -> {
            int number = 0;
            for (Map.Entry<String, Integer> value : values.entrySet()) {
                rows.add(new ValueRow(field(column, number++), column.heading(), value.getKey(),
                        texts.of("bronbestand.map.rows-with", "rows", value.getValue()), meanings(column, texts)));
            }
        });
        return rows;
    }

    private static List<Option> meanings(Column column, Texts texts) {
        List<Option> options = new ArrayList<>(List.of(new Option(UNDECIDED, texts.of("bronbestand.map.undecided"), true),
                new Option(EMPTY, texts.of("bronbestand.map.empty"), false)));
        column.categories().forEach(category -> options.add(new Option(category, name(column, category, texts), false)));
        return options;
    }

    private static String name(Column column, String category, Texts texts) {
        String key = "bronbestand.category." + column.slug() + "." + category;
        return texts.has(key) ? texts.of(key) : category;
    }

    private static Map<Column, Map<String, Integer>> unknown(@Nullable RegisterSummary summary) {
        EnumMap<Column, Map<String, Integer>> sorted = new EnumMap<>(Column.class);
        if (summary != null) {
            summary.unknown().forEach((column, values) -> sorted.put(column, new TreeMap<>(values)));
        }
        return sorted;
    }

    private static String field(Column column, int number) {
        return "value-" + column.slug() + "-" + number;
    }
}
