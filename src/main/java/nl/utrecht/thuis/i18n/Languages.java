package nl.utrecht.thuis.i18n;

import com.ibm.icu.util.ULocale;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages of the product, in the order of the table; the first is the source language. */
@ApplicationScoped
public class Languages {
    private final List<Language> all = new ArrayList<>();
    private final Map<String, Language> byTag = new LinkedHashMap<>();

    public Languages(ContentConfig content) {
        Path table = content.i18n().resolve("languages.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : rows) {
                ULocale locale = ULocale.forLanguageTag(row.getField("format"));
                Language language = new Language(row.getField("tag"), row.getField("name"), row.getField("direction"), locale,
                        row.getField("date"), row.getField("script"), row.getField("font").equals("own"),
                        row.getField("staff").equals("yes"));
                all.add(language);
                byTag.put(key(language.tag()), language);
                row.findField("aliases").ifPresent(
                        aliases -> List.of(aliases.split(" ")).stream().filter(alias -> !alias.isEmpty())
                                .forEach(a -> byTag.put(key(a), language)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The language table cannot be read: " + table, e);
        }
    }

    /** Every language, in the table's order. */
    public List<Language> all() {
        return List.copyOf(all);
    }

    /** The languages of the staff pages. */
    public List<Language> staff() {
        return all.stream().filter(Language::staff).toList();
    }

    /** The language in which texts are first written and to which a page falls back. */
    public Language source() {
        return all.get(0);
    }

    /** The tags of all languages but the source. */
    public List<String> translated() {
        return all.stream().skip(1).map(Language::tag).toList();
    }

    /** The language of a tag, in any case and under its aliases ({@code prs} is {@code fa-AF}). */
    public Optional<Language> find(String tag) {
        return Optional.ofNullable(byTag.get(key(tag)));
    }

    /** The language of a tag that our own data holds. */
    public Language get(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("No such language: " + tag));
    }

    private static String key(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
