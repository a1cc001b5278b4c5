package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is given to make a wave; all but code and name may be absent and is then as in 2023.
 *
 * @param code short and unique, letters, digits and hyphens, such as {@code 2026}
 * @param name what people call it
 * @param questionnaire code of a file in {@code questionnaires/}
 * @param referenceDate the day on which age is taken
 * @param agency research agency named in the privacy text
 * @param languages tags of the languages that it is offered in, Dutch among them; all languages when absent
 */
public record NewWave(@Nullable String code, @Nullable String name, @Nullable String questionnaire, @Nullable LocalDate referenceDate,
        @Nullable String agency, @Nullable List<String> languages) {
    static final int LONGEST_LINE = 200;
    private static final int MOST_YEARS_APART = 50;
    private static final String KEYS_OF_THE_INSTALLATION = "installation";

    /** Whether it can be a wave's code; the keys of a wave lie in a folder of that name. */
    static boolean isCode(String code) {
        return code.matches("[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?") && !code.equalsIgnoreCase(KEYS_OF_THE_INSTALLATION);
    }

    /** Everything that is wrong with it. */
    List<Problem.Detail> problems() {
        List<Problem.Detail> wrong = new ArrayList<>();
        if (code == null || !isCode(code)) {
            wrong.add(new Problem.Detail("code", "wave.error.code", Map.of()));
        }
        if (name == null || name.isBlank() || !isLine(name)) {
            wrong.add(new Problem.Detail("name", "wave.error.name", Map.of("maximum", LONGEST_LINE)));
        }
        if (agency != null && !isLine(agency)) {
            wrong.add(new Problem.Detail("agency", "wave.error.agency", Map.of("maximum", LONGEST_LINE)));
        }
        if (referenceDate != null && Math.abs(referenceDate.getYear() - WaveDefaults.REFERENCE_DATE.getYear()) > MOST_YEARS_APART) {
            wrong.add(new Problem.Detail("referenceDate", "wave.error.reference-date", Map.of()));
        }
        return wrong;
    }

    /** The tags, in the order of the table; none when one of those that were given does not exist. */
    List<String> languageTags(Languages table) {
        List<String> all = table.all().stream().map(Language::tag).toList();
        if (languages == null) {
            return all;
        }
        return all.containsAll(languages) ? all.stream().filter(languages::contains).toList() : List.of();
    }

    /** Whether a text is one line that can be stored and shown. */
    static boolean isLine(String text) {
        return text.length() <= LONGEST_LINE
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    void applyTo(Wave wave) {
        wave.name = wave.name.strip();
        if (questionnaire != null && !questionnaire.isBlank()) {
            wave.questionnaire = questionnaire;
        }
        if (referenceDate != null) {
            wave.referenceDate = referenceDate;
        }
        if (agency != null && !agency.isBlank()) {
            wave.agency = agency.strip();
        }
    }
}
