package nl.utrecht.thuis.browser;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;

/**
 * What somebody does at each question.
 *
 * @param everything whether they choose whatever leads to further questions, or pass over whatever they can
 * @param remark what they write at the end, if anything
 */
record Choices(boolean everything, String remark) {
    static final String ADDRESS = "someone@example.org";
    private static final Map<String, String> HERE = Map.of("nl", "Het is mooi in de stad – dank u, café's!", "en", "It's a “good” town",
            "tr", "İyi günler, ışık ığdır", "ar", "شكراً جزيلاً على كلّ شيء", "fa", "می\u200Cخواهم بمانم و خانه\u200Cام اینجاست", "fa-AF",
            "من از همسایه\u200Cهایم راضی استم", "ti", "የቐንየለይ፡ ኩሉ ጽቡቕ እዩ።");
    private static final String HOSTILE = " <script>{x}&\"'=cmd|";

    /** Every route, the address for both purposes, and words that want to be more than words. */
    static Choices everything(String tag) {
        return new Choices(true, HERE.get(tag) + HOSTILE);
    }

    static Choices nothing() {
        return new Choices(false, "");
    }

    /** The codes to tick; none to press Skip, or where words are asked. */
    List<String> ticked(Question question) {
        List<String> codes = question.options().stream().map(Option::code).toList();
        if (question instanceof OpenText) {
            return List.of();
        } else if (everything) {
            return question instanceof MultipleChoice ? codes : List.of(codes.get(0));
        } else if (question.code().equals("V1")) {
            return List.of("other");
        } else if (question.skippable()) {
            return List.of();
        }
        return List.of(codes.get(codes.size() - 1));
    }

    /** Whether an address has to be typed. */
    boolean typesAddress(Question question) {
        return everything && question.code().equals("V10");
    }

    /** The strings that the stored answer must be. */
    List<String> stored(Question question) {
        return question instanceof OpenText && !remark.isEmpty() ? List.of(remark) : ticked(question);
    }
}
