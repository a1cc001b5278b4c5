package nl.utrecht.thuis.bronbestand.file;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How systems spell the categories of a column: {@code bronbestand/values.csv}. */
final class KnownValues {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}<>+]+");
    private static final Map<Column, Map<String, String>> EXACT = new EnumMap<>(Column.class);
    private static final Map<Column, Map<String, String>> FOLDED = new EnumMap<>(Column.class);

    static {
        for (Column column : Column.values()) {
            column.categories().forEach(category -> add(column, category, category));
        }
        for (List<String> row : SpellingTable.read("values.csv")) {
            Column column = Column.named(row.get(0));
            if (!row.get(2).isEmpty() && !column.categories().contains(row.get(2))) {
                throw new IllegalStateException("values.csv: " + column.heading() + " has no category '" + row.get(2) + "'");
            }
            add(column, row.get(1), row.get(2));
        }
    }

    private KnownValues() {}

    /** The category that is meant by a value; an empty text when it says that nothing is known. */
    static Optional<String> category(Column column, String value) {
        String exact = EXACT.getOrDefault(column, Map.of()).get(lower(value));
        return Optional.ofNullable(exact != null ? exact : FOLDED.getOrDefault(column, Map.of()).get(folded(value)));
    }

    static String lower(String value) {
        return CellText.clean(value).toLowerCase(Locale.ROOT);
    }

    private static void add(Column column, String value, String category) {
        EXACT.computeIfAbsent(column, key -> new HashMap<>()).put(lower(value), category);
        FOLDED.computeIfAbsent(column, key -> new HashMap<>()).putIfAbsent(folded(value), category);
    }

    /** Words only, without case and accents: {@code B1-Route} and {@code b1 route} are the same. */
    private static String folded(String value) {
        String plain = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
