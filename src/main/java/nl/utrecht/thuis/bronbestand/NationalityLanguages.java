package nl.utrecht.thuis.bronbestand;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.CellText;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Languages;

/**
 * The language in which somebody is first written to, as their nationality suggests: {@code i18n/nationalities.csv}. The nationality
 * {@code *} stands for all that are not in the table. Read and checked at start.
 */
@Startup(ContentErrors.READ)
@ApplicationScoped
class NationalityLanguages {
    private static final List<String> HEADINGS = List.of("nationality", "language");
    private static final String ANY_OTHER = "*";

    private final Map<String, String> tags = new HashMap<>();

    NationalityLanguages(ContentConfig content, Languages languages, ContentErrors errors) {
        Path table = content.i18n().resolve("nationalities.csv");
        if (Files.exists(table)) {
            read(table, languages, errors);
        } else {
            errors.add(table.toString(), 0, "does not exist");
        }
    }

    /** The suggested language among those that are offered; the first of them when neither it nor that of {@code *} is. */
    String suggest(String nationality, List<String> offered) {
        String other = tags.getOrDefault(ANY_OTHER, "");
        String tag = tags.getOrDefault(folded(nationality), other);
        return offered.contains(tag) ? tag : offered.contains(other) ? other : offered.get(0);
    }

    private void read(Path table, Languages languages, ContentErrors errors) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table)) {
            boolean headings = true;
            for (CsvRecord row : rows) {
                if (headings && !row.getFields().equals(HEADINGS)) {
                    errors.add(table.toString(), (int) row.getStartingLineNumber(), "must begin with 'nationality,language'");
                } else if (!headings) {
                    add(table, row, languages, errors);
                }
                headings = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of nationalities cannot be read: " + table, e);
        } catch (CsvParseException e) {
            errors.add(table.toString(), 0, "is no table: " + e.getMessage());
        }
        if (!tags.containsKey(ANY_OTHER)) {
            errors.add(table.toString(), 0, "has no row for '*', all other nationalities");
        }
    }

    private void add(Path table, CsvRecord row, Languages languages, ContentErrors errors) {
        String tag = row.getField(1);
        if (languages.find(tag).isEmpty()) {
            errors.add(table.toString(), (int) row.getStartingLineNumber(), "'" + tag + "' is not in the language table");
        } else if (tags.put(folded(row.getField(0)), languages.get(tag).tag()) != null) {
            errors.add(table.toString(), (int) row.getStartingLineNumber(), "'" + row.getField(0) + "' is there twice");
        }
    }

    static String folded(String nationality) {
        return CellText.clean(nationality).toLowerCase(Locale.ROOT);
    }
}
