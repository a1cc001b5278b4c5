package nl.utrecht.thuis.bronbestand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;

/**
 * In which language people of each nationality are first written to.
 *
 * @param rows the nationalities of the file, those of most people first
 * @param totals how many people are written to in each language
 */
record LanguageTable(List<Row> rows, List<Total> totals) {
    /** What the names of the form's fields begin with; the nationality follows, folded. */
    static final String FIELD = "language-";

    /** @param field name of the form's field @param nationality as the register writes it; empty for people without */
    record Row(String field, String nationality, String people, List<Option> options) {}

    record Option(String tag, String name, boolean chosen) {}

    record Total(String name, String people) {}

    /** @param suggested the tag for a nationality @param offered the languages of the questionnaire */
    static LanguageTable of(RegisterSummary summary, UnaryOperator<String> suggested, List<Language> offered,
            Texts texts) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> totals = new TreeMap<>();
        summary.nationalities().entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> {
                    String tag = suggested.apply(entry.getKey());
                    totals.merge(tag, entry.getValue(), Integer::sum);
                    rows.add(new Row(FIELD + NationalityLanguages.folded(entry.getKey()), entry.getKey(), texts.number(entry.getValue()),
                            offered.stream().map(language -> new Option(language.tag(), texts.name(language), language.tag().equals(tag)))
                                    .toList()));
                });
        return new LanguageTable(rows,
                offered.stream().filter(language -> totals.containsKey(language.tag()))
                        .map(language -> new Total(texts.name(language), texts.number(totals.get(language.tag())))).toList());
    }
}
