package nl.utrecht.thuis.bronbestand.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The headings that registration systems use: {@code bronbestand/headings.csv}. Earlier rows win over later ones of the same column. */
final class KnownHeadings {
    /** The column of headings that are never read, such as the citizen service number. */
    private static final String NEVER = "-";
    private static final Pattern REPEATED = Pattern.compile(" \\(\\d+\\)$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Map<String, Known> BY_TEXT = new HashMap<>();
    private static final Set<String> FORBIDDEN = new HashSet<>();

    static {
        for (Column column : Column.values()) {
            BY_TEXT.put(folded(column.heading()), new Known(column, 0));
        }
        int rank = 1;
        for (List<String> row : SpellingTable.read("headings.csv")) {
            String folded = folded(row.get(1));
            if (row.get(0).equals(NEVER)) {
                FORBIDDEN.add(folded);
            } else {
                add(folded, new Known(Column.named(row.get(0)), rank++));
            }
        }
    }

    private KnownHeadings() {}

    /** @param rank 0 for the column's own name, then the lower the better */
    record Known(Column column, int rank) {}

    /** Spellings that differ in signs only are the same; of two columns it would be a mistake. */
    private static void add(String folded, Known known) {
        Known earlier = BY_TEXT.putIfAbsent(folded, known);
        if (earlier != null && earlier.column() != known.column()) {
            throw new IllegalStateException("headings.csv has '" + folded + "' for two columns");
        }
    }

    static Optional<Known> known(String heading) {
        return Optional.ofNullable(BY_TEXT.get(folded(heading)));
    }

    /** The column of a heading that needs no second look. */
    static Optional<Column> column(String heading) {
        return known(heading).map(Known::column);
    }

    /** Whether a column with this heading must not be read at all. */
    static boolean isForbidden(String heading) {
        return FORBIDDEN.contains(folded(heading));
    }

    /** All known spellings, folded. */
    static Map<String, Known> all() {
        return Map.copyOf(BY_TEXT);
    }

    /** Letters and digits only, without case, accents and the number behind a heading that is there twice. */
    static String folded(String heading) {
        String text = REPEATED.matcher(heading).replaceFirst("");
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTERS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
