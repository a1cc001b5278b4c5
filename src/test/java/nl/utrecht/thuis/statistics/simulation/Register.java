package nl.utrecht.thuis.statistics.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.utrecht.thuis.statistics.weighting.RegisterMargin;

/**
 * The people of a fieldwork.
 *
 * @param margins of sex, age and legal group
 * @param cells by their combination: the places of those who have it
 */
record Register(List<Person> people, List<RegisterMargin> margins, Map<List<String>, BitSet> cells) {
    private static final Path SYNTHETIC = Path.of("src/test/resources/statistics/microdata.csv");

    /** The synthetic register of 1,231 people, 896 of whom have an address; its answers and responses are not read. */
    static Register synthetic() {
        try {
            List<Person> people = Files.readAllLines(SYNTHETIC, StandardCharsets.UTF_8).stream().skip(1).map(line -> line.split(",", -1))
                    .map(row -> new Person(row[1], row[2], row[4], row[5], row[7].equals("1"))).toList();
            return new Register(people, List.of(new RegisterMargin("sex", false, count(people, Person.SEXES, Person::sex)),
                    new RegisterMargin("age", true, count(people, Person.AGES, Person::age)),
                    new RegisterMargin("group", false, count(people, Person.LEGAL_GROUPS, Person::legalGroup))), cells(people));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    int size() {
        return people.size();
    }

    private static Map<List<String>, BitSet> cells(List<Person> people) {
        Map<List<String>, BitSet> cells = new LinkedHashMap<>();
        for (int place = 0; place < people.size(); place++) {
            Person person = people.get(place);
            cells.computeIfAbsent(List.of(person.sex(), person.age(), person.legalGroup()), categories -> new BitSet()).set(place);
        }
        return cells;
    }

    private static Map<String, Long> count(List<Person> people, List<String> categories, Function<Person, String> feature) {
        Map<String, Long> counts = new LinkedHashMap<>();
        categories.forEach(category -> counts.put(category, people.stream().filter(it -> feature.apply(it).equals(category)).count()));
        return counts;
    }
}
