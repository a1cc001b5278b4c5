package nl.utrecht.thuis.response;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * What somebody sent when the session was over, and which the page that asks for the code carries on. It goes only to the person from whose page it
 * came: without that page's mark nothing is carried.
 *
 * @param form the fields of the question's form, with the question in {@code question}
 */
record Carried(MultivaluedMap<String, String> form) {
    /** Anybody can send something and get it back: far more than an answer can be is not carried. */
    private static final int LONGEST = 100_000;
    private static final String QUESTION = "question";
    private static final String WHOSE = "whose";
    private static final List<String> FIELDS = List.of(QUESTION, WHOSE, "save", "turn", "from", "answer", "address", "kept", "instead",
            "text",
            "skip");

    /** One hidden field. */
    record Field(String name, String value) {}

    /** The form of a question, as it was sent to that question's address. */
    static Carried to(String question, MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> all = new MultivaluedHashMap<>(form);
        all.putSingle(QUESTION, question);
        return new Carried(all);
    }

    static Carried nothing() {
        return new Carried(new MultivaluedHashMap<>());
    }

    Optional<String> question() {
        return fields().isEmpty() ? Optional.empty() : Optional.ofNullable(form.getFirst(QUESTION));
    }

    Optional<String> whose() {
        return Optional.ofNullable(form.getFirst(WHOSE));
    }

    /** The fields to carry; none when it is not known whose they are, or when it is far too much. */
    public List<Field> fields() {
        if (!form.containsKey(WHOSE) || !form.containsKey(QUESTION)) {
            return List.of();
        }
        List<Field> fields = FIELDS.stream()
                .flatMap(name -> form.getOrDefault(name, List.of()).stream().map(value -> new Field(name, value))).toList();
        return fields.stream().mapToInt(field -> field.value().length()).sum() > LONGEST ? List.of() : fields;
    }
}
