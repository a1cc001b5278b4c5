package nl.utrecht.thuis.packaged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who really answered what, to keep the score with. No attacker has this: it needs to have been there. */
final class Truth {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> givenByPerson;
    private final Map<String, String> stored = new HashMap<>();

    /** @param givenByPerson what each person answered, by the id of the person */
    Truth(Map<String, String> givenByPerson, List<Database.Row> responses) {
        this.givenByPerson = Map.copyOf(givenByPerson);
        responses.forEach(response -> stored.put(response.text(0), canonical(response.text(1))));
    }

    /** What the people answered, sorted. */
    List<String> given() {
        return givenByPerson.values().stream().sorted().toList();
    }

    /** What is stored, sorted; the same when the mix lost and added nothing. */
    List<String> stored() {
        return stored.values().stream().sorted().toList();
    }

    /** How many of the links are right. Answers that several people gave alike count as right for each of them. */
    long correct(Map<String, String> answerByPerson) {
        return answerByPerson.entrySet().stream().filter(link -> stored.get(link.getValue()).equals(givenByPerson.get(link.getKey())))
                .count();
    }

    /** The stored answers as {@link Interviewee#given()} has them. */
    private static String canonical(String answers) {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> answer : read(answers).properties()) {
            List<String> options = new ArrayList<>();
            answer.getValue().forEach(option -> options.add(option.asText()));
            if (!options.isEmpty()) {
                sorted.put(answer.getKey(), options.stream().sorted().toList());
            }
        }
        return sorted.toString();
    }

    private static JsonNode read(String answers) {
        try {
            return JSON.readTree(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
