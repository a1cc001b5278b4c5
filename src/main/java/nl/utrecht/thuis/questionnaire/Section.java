package nl.utrecht.thuis.questionnaire;

import java.util.List;

/** A part of the questionnaire, opened by a sentence when it has an introduction. */
public record Section(String code, boolean hasIntroduction, List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }

    /** The key of the opening sentence; there is a text only when {@link #hasIntroduction}. */
    public String introductionKey() {
        return "section." + code;
    }
}
