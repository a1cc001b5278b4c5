package nl.utrecht.thuis.questionnaire;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;

/**
 * A question that is answered in words of one's own. Line breaks and the joiners of Persian stay; control characters, and those that turn
 * the direction of what follows, go. Never compatibility forms (NFKC): they would change what was written.
 */
public record OpenText(String code, Condition when, Optional<String> notice) implements Question {

    /** How long an answer may be, in code points. */
    public static final int LONGEST = 4_000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\x85\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern
            .compile("[\\p{Cc}&&[^\\n]]|[\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]|\\p{Cs}");

    @Override
    public Answer read(Map<String, List<String>> form) {
        String lines = LINE_BREAK.matcher(new Fields(form).typed(Fields.TEXT)).replaceAll("\n").replace('\t', ' ');
        String text = Normalizer.normalize(CONTROL.matcher(lines).replaceAll(""), Normalizer.Form.NFC).strip();
        int over = text.codePointCount(0, text.length()) - LONGEST;
        if (over > 0) {
            throw new InvalidAnswer(Reason.TEXT_TOO_LONG, Map.of("over", over, "maximum", LONGEST));
        }
        return text.isEmpty() ? new Answer.Skipped() : new Answer.Text(text);
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
