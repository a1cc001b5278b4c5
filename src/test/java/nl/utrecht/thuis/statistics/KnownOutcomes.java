package nl.utrecht.thuis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.utrecht.thuis.statistics.response.Margin;
import nl.utrecht.thuis.statistics.response.ResponseTable;
import nl.utrecht.thuis.statistics.response.ResponseTableBuilder;
import nl.utrecht.thuis.statistics.response.Variable;

/** The files of {@code src/test/resources/statistics}: what R computed, and of what. */
public final class KnownOutcomes {
    /** Relative, for what has a formula. */
    public static final double CLOSED_FORM = 1e-10;
    /** Relative, for what comes of a logistic model. */
    public static final double LOGISTIC = 1e-9;
    private static final Path FOLDER = Path.of("src/test/resources/statistics");

    private KnownOutcomes() {}

    public static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** {@code microdata.csv}: the synthetic register of 1,231 people, a row a person, by sex and age. */
    public static ResponseTable sexAndAge() {
        ResponseTableBuilder builder = ResponseTable.of(List.of(Variable.nominal("sex", List.of("man", "woman")),
                Variable.ordinal("age", List.of("18-25", "26-30", "31-40", "41+"))));
        try {
            Files.readAllLines(FOLDER.resolve("microdata.csv"), StandardCharsets.UTF_8).stream().skip(1).map(line -> line.split(",", -1))
                    .forEach(row -> builder.add(List.of(row[1], row[2]), 1, Long.parseLong(row[6])));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
        return builder.build();
    }

    /** {@code tests.json}: the categories of a variable with N and n, as published in table B2.1 (report 2024, appendix 2). */
    public static List<Margin> published(String variable) {
        List<Margin> margins = new ArrayList<>();
        StreamSupport.stream(read("tests.json").get(variable).get("categories").spliterator(), false).forEach(
                category -> margins
                        .add(new Margin(category.get("category").asText(), category.get("N").asLong(), category.get("n").asLong())));
        return margins;
    }

    /** A table of one variable. */
    public static ResponseTable table(String variable, List<Margin> margins) {
        ResponseTableBuilder builder = ResponseTable
                .of(List.of(Variable.nominal(variable, margins.stream().map(Margin::category).toList())));
        margins.forEach(margin -> builder.add(List.of(margin.category()), margin.population(), margin.responses()));
        return builder.build();
    }

    /** Fails unless the two differ by at most this part of the larger one, or both are no number. */
    public static void assertClose(double expected, double actual, double relative, String what) {
        assertTrue(
                Double.compare(expected, actual) == 0
                        || Math.abs(expected - actual) <= relative * Math.max(Math.abs(expected), Math.abs(actual)),
                () -> what + ": " + expected + " was expected, " + actual + " came");
    }

    /** Fails unless the record's file has exactly these keys, so that no value of it goes unchecked. */
    public static void assertKeys(JsonNode node, String... keys) {
        List<String> found = new ArrayList<>();
        node.fieldNames().forEachRemaining(found::add);
        assertEquals(List.of(keys).stream().sorted().toList(), found.stream().sorted().toList());
    }
}
