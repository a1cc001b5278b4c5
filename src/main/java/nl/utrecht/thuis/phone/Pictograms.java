package nl.utrecht.thuis.phone;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.questionnaire.Option;

/**
 * The drawing beside the words of an answer: {@code questionnaires/pictograms.csv} names, for the code of an option or for its text key, a
 * symbol of the sprite.
 */
@Startup(ContentErrors.READ)
@ApplicationScoped
public class Pictograms {
    private static final String SPRITE = "pictograms.svg";

    private final Map<String, String> byOption = new HashMap<>();
    private final String sprite;

    Pictograms(ContentConfig content, Assets assets, ContentErrors errors) {
        Path table = content.questionnaires().resolve("pictograms.csv");
        sprite = assets.of(SPRITE);
        String symbols = assets.text(SPRITE);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : rows) {
                String pictogram = row.getField("pictogram");
                byOption.put(row.getField("option"), pictogram);
                if (!symbols.contains("<symbol id=\"" + pictogram + "\"")) {
                    errors.add(table.toString(), (int) row.getStartingLineNumber(), "there is no pictogram '" + pictogram + "'");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of pictograms cannot be read: " + table, e);
        }
    }

    /** The address of the sprite. */
    public String sprite() {
        return sprite;
    }

    /** The symbol of an option; that of its text key goes before that of its code, which versions and batteries share. */
    public Optional<String> of(Option option) {
        return Optional.ofNullable(byOption.getOrDefault(option.textKey(), byOption.get(option.code())));
    }
}
