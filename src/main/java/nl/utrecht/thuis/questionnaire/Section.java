package nl.utrecht.thuis.questionnaire;

import java.util.List;

/** A part of the questionnaire, opened by a sentence when it has an introduction. */
public record Section(String code, boolean hasIntroduction, List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }

    Section without(Box box) {
        return new Section(code, hasIntroduction, questions.stream()
                .filter(question -> !(question instanceof ContactChoice contact && contact.box() == box)).toList());
    }

    /** The key of the opening sentence; there is a text only when {@link #hasIntroduction}. */
    public String introductionKey() {
        return "section." + code;
    }
}
