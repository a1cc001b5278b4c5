package nl.utrecht.thuis.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers of one person so far, by question code. Immutable, and sorted by code, so that nothing tells in which order they were given.
 * While somebody is answering it also keeps answers that a later change made irrelevant: going back and forth loses nothing.
 */
public record Answers(SortedMap<String, Answer> byCode) {
    public static final Answers NONE = new Answers(new TreeMap<>());

    public Answers {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }

    public Answers with(String code, Answer answer) {
        SortedMap<String, Answer> changed = new TreeMap<>(byCode);
        changed.put(code, answer);
        return new Answers(changed);
    }

    public Answers without(String code) {
        SortedMap<String, Answer> changed = new TreeMap<>(byCode);
        changed.remove(code);
        return new Answers(changed);
    }

    public Optional<Answer> get(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether the option was chosen at the question. */
    public boolean has(String code, String option) {
        return get(code).filter(answer -> answer.options().contains(option)).isPresent();
    }

    /** The address that was typed at the question. */
    public Optional<String> address(String code) {
        return get(code).flatMap(answer -> answer instanceof Answer.Contact contact ? contact.address() : Optional.empty());
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** Every answer as strings, to be kept; a skipped question has an empty list. */
    public Map<String, List<String>> encode() {
        SortedMap<String, List<String>> encoded = new TreeMap<>();
        byCode.forEach((code, answer) -> encoded.put(code, answer.encode()));
        return encoded;
    }

    /** The answers that {@link #encode} made strings of; questions and options that the questionnaire does not have are left out. */
    public static Answers decode(Questionnaire questionnaire, Map<String, List<String>> encoded) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        for (Question question : questionnaire.questions()) {
            List<String> values = encoded.get(question.code());
            if (values != null) {
                Optional<Answer> answer = values.isEmpty() ? Optional.of(new Answer.Skipped()) : question.decode(values);
                answer.ifPresent(it -> answers.put(question.code(), it));
            }
        }
        return new Answers(answers);
    }

    /** Only how many: what was answered belongs in no log. */
    @Override
    public String toString() {
        return "Answers[" + byCode.size() + "]";
    }
}
