package nl.utrecht.thuis.packaged;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.packaged.Loot.Answered;
import nl.utrecht.thuis.packaged.Loot.Done;

/** Ways to find out who gave which answers. Each names, for people, the answer that it takes for theirs. */
final class Attacks {
    /** Stored in place of a language that would have made somebody rare. */
    private static final String OTHER_LANGUAGE = "other";

    private Attacks() {}

    /** All attacks by name; what they link is person to answer, by id. */
    static Map<String, Map<String, String>> all(Loot loot) {
        Map<String, Map<String, String>> links = new LinkedHashMap<>();
        links.put("same transaction", sameTransaction(loot));
        links.put("rarest first", inOrder(rarestFirst(loot.people(), person -> person.background().cell() + person.language()),
                rarestFirst(loot.answers(), Answered::cell)));
        loot.orders().forEach((byPerson, people) -> loot.answerOrders().forEach((byAnswer, answers) -> {
            links.put(byPerson + " against " + byAnswer, inOrder(people, answers));
            links.put(byPerson + " against reversed " + byAnswer, inOrder(people, reversed(answers)));
            if (byPerson.startsWith("moment") && byAnswer.equals("place")) { // few, as each may exceed three standard errors by luck
                links.put(byPerson + " against " + byAnswer + " inside each cell", insideCells(people, answers));
            }
        }));
        return links;
    }

    /** The transaction that marked somebody as done also stored these answers. */
    private static Map<String, String> sameTransaction(Loot loot) {
        Map<Long, List<Answered>> stored = loot.answers().stream().collect(Collectors.groupingBy(Answered::transaction));
        Map<String, String> links = new HashMap<>();
        for (Done person : loot.people()) {
            List<Answered> together = stored.getOrDefault(person.transaction(), List.of());
            if (together.size() == 1) {
                links.put(person.id(), together.get(0).id());
            }
        }
        return links;
    }

    private static Map<String, String> inOrder(List<Done> people, List<Answered> answers) {
        Map<String, String> links = new HashMap<>();
        for (int i = 0; i < Math.min(people.size(), answers.size()); i++) {
            links.put(people.get(i).id(), answers.get(i).id());
        }
        return links;
    }

    /** Puts everybody in the cell that the coarsening must have put them in, the most detailed cells first, and then goes by order. */
    private static Map<String, String> insideCells(List<Done> people, List<Answered> answers) {
        Map<String, List<Answered>> cells = answers.stream()
                .collect(Collectors.groupingBy(Answered::cell, LinkedHashMap::new, Collectors.toList()));
        List<List<Answered>> detailedFirst = new ArrayList<>(cells.values());
        detailedFirst.sort(Comparator.comparingInt((List<Answered> cell) -> detail(cell.get(0))).reversed());
        Set<Done> placed = new HashSet<>();
        Map<String, String> links = new HashMap<>();
        for (List<Answered> cell : detailedFirst) {
            List<Done> candidates = people.stream().filter(person -> !placed.contains(person) && mayBe(person, cell.get(0)))
                    .limit(cell.size()).toList();
            placed.addAll(candidates);
            links.putAll(inOrder(candidates, cell));
        }
        return links;
    }

    private static int detail(Answered answer) {
        return 2 * answer.background().categories().size() + (answer.language().equals(OTHER_LANGUAGE) ? 0 : 1);
    }

    private static boolean mayBe(Done person, Answered answer) {
        return (answer.language().equals(OTHER_LANGUAGE) || answer.language().equals(person.language()))
                && person.background().only(answer.background().categories().keySet()).equals(answer.background());
    }

    private static <T> List<T> rarestFirst(List<T> all, Function<T, String> features) {
        Map<String, Long> frequency = all.stream().collect(Collectors.groupingBy(features, Collectors.counting()));
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing((T one) -> frequency.get(features.apply(one))).thenComparing(features));
        return sorted;
    }

    private static <T> List<T> reversed(List<T> all) {
        List<T> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }
}
