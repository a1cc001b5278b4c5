package nl.utrecht.thuis.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;

/** A question that is answered in words of one's own. */
public record OpenText(String code, Condition when, Optional<String> notice) implements Question {

    /** How long an answer may be, in code points. */
    public static final int LONGEST = 4_000;

    @Override
    public Answer read(Map<String, List<String>> form) {
        TypedText text = new TypedText(new Fields(form).typed(Fields.TEXT));
        int over = text.length() - LONGEST;
        if (over > 0) {
            throw new InvalidAnswer(Reason.TEXT_TOO_LONG, Map.of("over", over, "maximum", LONGEST));
        }
        return text.isBlank() ? new Answer.Skipped() : new Answer.Text(text.plain());
    }

    @Override
    public Optional<Answer> decode(List<String> values) {
        return Optional.of(new Answer.Text(values.get(0)));
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Optional<String> stem() {
        return Optional.empty();
    }

    @Override
    public boolean sensitive() {
        return false;
    }

    @Override
    public boolean skippable() {
        return true;
    }
}
