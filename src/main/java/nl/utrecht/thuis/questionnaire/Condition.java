package nl.utrecht.thuis.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a question is asked. A condition on a question that has no answer, because it was not asked or not come to yet, does not hold;
 * {@link Not} is no way around that.
 */
public sealed interface Condition {

    /** Asked of everybody. */
    Condition ALWAYS = new Always();

    /** Whether it holds, given answers of questions that were asked (see {@link Questionnaire#asked}). */
    boolean holds(Answers answers);

    /** Every choice that it looks at. */
    List<Chose> choices();

    /** The codes of the questions that it looks at. */
    default Set<String> questions() {
        return choices().stream().map(Chose::question).collect(Collectors.toUnmodifiableSet());
    }

    record Always() implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return true;
        }

        @Override
        public List<Chose> choices() {
            return List.of();
        }
    }

    /** The option was chosen, whatever else was. */
    record Chose(String question, String option) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.has(question, option);
        }

        @Override
        public List<Chose> choices() {
            return List.of(this);
        }
    }

    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().anyMatch(condition -> condition.holds(answers));
        }

        @Override
        public List<Chose> choices() {
            return conditions.stream().flatMap(condition -> condition.choices().stream()).toList();
        }
    }

    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().allMatch(condition -> condition.holds(answers));
        }

        @Override
        public List<Chose> choices() {
            return conditions.stream().flatMap(condition -> condition.choices().stream()).toList();
        }
    }

    /** All the questions that it looks at were answered or skipped, and the condition does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return questions().stream().allMatch(code -> answers.get(code).isPresent()) && !condition.holds(answers);
        }

        @Override
        public List<Chose> choices() {
            return condition.choices();
        }
    }
}
