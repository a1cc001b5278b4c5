package nl.utrecht.thuis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.utrecht.thuis.statistics.weighting.RegisterMargin;
import nl.utrecht.thuis.statistics.weighting.Respondents;

/** The reference values in {@code src/test/resources/statistics} and the micro-data that they were computed from. */
public final class SurveyReference {
    /** Closed form (guide), beside the 12 digits of the files. */
    public static final double CLOSED = 1e-10;
    public static final double WEIGHT = 1e-9;

    private SurveyReference() {}

    /** A JSON file. */
    public static JsonNode json(String name) {
        try (InputStream in = open(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file by its headings. */
    public static List<Map<String, String>> csv(String name) {
        try (InputStream in = open(name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            String[] headings = lines.get(0).split(",");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < headings.length; i++) {
                    row.put(headings[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of {@code microdata.csv} who responded, in its order. */
    public static List<Map<String, String>> respondents() {
        return csv("microdata.csv").stream().filter(row -> row.get("responded").equals("1")).toList();
    }

    public static Respondents respondents(String... variables) {
        return Respondents.of(List.of(variables), respondents().stream()
                .map(row -> new Respondents.Row(List.of(variables).stream().map(row::get).toList(), 1)).toList());
    }

    /** An outcome of the respondents, in the order of the file. */
    public static double[] outcome(String column) {
        return respondents().stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
    }

    /** The register's margin of a variable of {@code microdata.csv}. */
    public static RegisterMargin margin(String variable, boolean ordered) {
        Map<String, Long> people = new TreeMap<>();
        csv("microdata.csv").forEach(row -> people.merge(row.get(variable), 1L, Long::sum));
        return new RegisterMargin(variable, ordered, people);
    }

    public static List<RegisterMargin> sexAndAge() {
        return List.of(margin("sex", false), margin("age", true));
    }

    /** Relative to the expected value. */
    public static void assertClose(double expected, double actual, double tolerance, String what) {
        assertEquals(expected, actual, Math.abs(expected) * tolerance, what);
    }

    /** Of the processor's time: other builds may run beside this one. */
    public static void assertWithinTwoSeconds(Runnable task) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        task.run();
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertTrue(taken < 2_000_000_000L, taken + " ns");
    }

    private static InputStream open(String name) {
        return SurveyReference.class.getResourceAsStream("/statistics/" + name);
    }
}
