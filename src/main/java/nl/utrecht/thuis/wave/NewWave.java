package nl.utrecht.thuis.wave;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param fieldDays from the opening to the last day on which people can answer
 * @param copyOf code of an earlier wave, whose settings and rounds it gets instead of those of 2023
 * @param settings any of the settings of {@link WaveSettings}, by group; what is absent is as the rest says
 */
public record NewWave(@Nullable String code, @Nullable String name, @Nullable String questionnaire, @Nullable LocalDate referenceDate,
        @Nullable String agency, @Nullable List<String> languages, @Nullable Integer fieldDays, @Nullable String copyOf,
        @Nullable JsonNode settings) {
    static final int LONGEST_LINE = 200;
    private static final int MOST_YEARS_APART = 50;
    private static final String KEYS_OF_THE_INSTALLATION = "installation";

    /** A wave of which no more is said. */
    public NewWave(@Nullable String code, @Nullable String name, @Nullable String questionnaire, @Nullable LocalDate referenceDate,
            @Nullable String agency, @Nullable List<String> languages) {
        this(code, name, questionnaire, referenceDate, agency, languages, null, null, null);
    }

    /** The code of the wave that it is a copy of. */
    Optional<String> earlier() {
        return Optional.ofNullable(copyOf).filter(code -> !code.isBlank());
    }

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
        if (referenceDate != null && !isPlausible(referenceDate)) {
            wrong.add(new Problem.Detail("referenceDate", "wave.error.reference-date", Map.of()));
        }
        if (fieldDays != null && (fieldDays < 1 || fieldDays > CalendarSettings.MOST_DAYS)) {
            wrong.add(new Problem.Detail("fieldDays", "wave.error.range", Map.of("minimum", 1, "maximum", CalendarSettings.MOST_DAYS)));
        }
        return wrong;
    }

    /** Whether a day can be a reference date. */
    static boolean isPlausible(LocalDate referenceDate) {
        return Math.abs(referenceDate.getYear() - WaveDefaults.REFERENCE_DATE.getYear()) <= MOST_YEARS_APART;
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
        if (fieldDays != null) {
            wave.fieldDays = fieldDays;
        }
    }
}
