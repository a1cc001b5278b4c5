package nl.utrecht.thuis.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.utrecht.thuis.interview.StratifiedDraw.Drawn;
import nl.utrecht.thuis.interview.StratifiedDraw.Outcome;
import nl.utrecht.thuis.interview.StratifiedDraw.Willing;
import nl.utrecht.thuis.wave.Characteristics;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Feature;
import org.junit.jupiter.api.Test;

/**
 * The people of the demonstration's 2023 who said yes to a talk: 194 of 254 (monitor report 2023, appendix 4), of whom 2 × 10 were drawn.
 */
class PoolOf2023Test {
    private static final Path FOLDER = Path.of("src/main/resources/demonstration/wave-2023");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Classification OF_2023 = new Classification(EnumSet.of(Feature.SEX, Feature.AGE, Feature.GROUP),
            LocalDate.of(2023, 10, 1), List.of("18-25", "26-30", "31-40", "41+"), List.of());

    @Test
    void hundredNinetyFourWereWilling() throws IOException {
        assertEquals(194, pool().size());
    }

    @Test
    void theTenLookLikeThe194AndSoDoesTheirReserve() throws IOException {
        List<Willing> pool = pool();
        Map<String, Integer> people = perGroupAndSex(pool);
        for (int seed = 0; seed < 200; seed++) {
            Outcome outcome = new StratifiedDraw(new Random(seed)).draw(pool, 10, 10);
            assertEquals(10, outcome.first().size());
            assertEquals(10, outcome.reserve().size());
            Map<String, Integer> places = perGroupAndSex(outcome.first().stream().map(Drawn::who).toList());
            Map<String, Integer> reserve = perGroupAndSex(outcome.reserve().stream().map(Drawn::who).toList());
            people.forEach((kind, number) -> {
                double exact = 10.0 * number / 194;
                assertTrue(Math.abs(places.getOrDefault(kind, 0) - exact) < 1, kind);
                assertEquals(places.getOrDefault(kind, 0), reserve.getOrDefault(kind, 0), kind + ": as many in reserve as have a place");
            });
            outcome.reserve().forEach(one -> assertTrue(one.who().stratum().closeness(one.place()) >= 2, "of the same group and sex"));
        }
    }

    private static Map<String, Integer> perGroupAndSex(List<Willing> people) {
        return people.stream().collect(Collectors.toMap(person -> person.stratum().group() + " " + person.stratum().sex(), person -> 1,
                Integer::sum));
    }

    /** V11 is 1 for yes with the address of V10, 2 for yes with another one. */
    private static List<Willing> pool() throws IOException {
        Map<String, String[]> register = lines("bronbestand-2023.csv", ";").stream().collect(Collectors.toMap(row -> row[0], row -> row));
        List<Willing> pool = new ArrayList<>();
        for (String[] answer : lines("answers-2023.csv", ",")) {
            if (List.of("1", "2").contains(answer[answer.length - 1])) {
                String[] person = register.get(answer[0]);
                pool.add(new Willing(UUID.randomUUID(), Stratum.of(answer[1], OF_2023.classify(characteristics(person)))));
            }
        }
        return pool;
    }

    private static Characteristics characteristics(String[] row) {
        return new Characteristics(row[3], LocalDate.parse(row[4], DAY), row[5], row[6].startsWith("Asiel") ? "asylum" : "family", "", "",
                "", null, "");
    }

    private static List<String[]> lines(String file, String separator) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).map(line -> line.split(separator, -1)).toList();
    }
}
