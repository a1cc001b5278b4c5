package nl.utrecht.thuis.report;

import java.util.List;
import java.util.Locale;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.report.FeatureFigures.Category;
import nl.utrecht.thuis.statistics.response.Coverage;
import nl.utrecht.thuis.wave.Wave;

/**
 * Where the people of each category of a feature were lost: never asked, or asked and silent.
 *
 * @param id the name in the page
 * @param tells whether chance does not suffice for what some category answers
 */
record CoverageTable(String id, String feature, boolean tells, List<Row> rows) {

    /** A category; percentages are of the register. */
    record Row(String category, Part answered, Part silent, Part never, String responseRate) {}

    /** Part of a stacked bar: how many, which percentage, and where it stands from 0 to 100. */
    record Part(String count, String percentage, String x, String width) {}

    static List<CoverageTable> of(Texts t, Wave wave, List<FeatureFigures> features) {
        return features.stream().map(figures -> new CoverageTable("coverage-" + figures.feature().slug(),
                t.of("staff.rep.feature." + figures.feature().slug()), figures.tells(), figures.categories().stream()
                        .map(category -> row(t, wave.categoryName(figures.feature(), category.name(), t), category)).toList()))
                .toList();
    }

    private static Row row(Texts t, String name, Category category) {
        Coverage coverage = category.coverage();
        return new Row(name, part(t, 0, coverage.responses(), coverage.population()),
                part(t, coverage.responses(), coverage.invited() - coverage.responses(), coverage.population()),
                part(t, coverage.invited(), coverage.notInvited(), coverage.population()),
                coverage.invited() == 0 ? "–" : t.decimal(100 * coverage.responseAmongInvited(), 1) + "%");
    }

    private static Part part(Texts t, long before, long people, long all) {
        double share = 100.0 * people / all;
        return new Part(t.number(people), t.decimal(share, 0) + "%", number(100.0 * before / all), number(share));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
