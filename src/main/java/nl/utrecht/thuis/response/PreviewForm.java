package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.InvalidAnswer;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.TypedText;

/** What a page of a preview sent. Anybody can send anything: nothing of it is trusted. */
record PreviewForm(Map<String, List<String>> fields) {
    /** What asks for a page without sending a form. */
    static final PreviewForm NONE = new PreviewForm(Map.of());
    private static final int LONGEST_PAGE = 36;

    String state() {
        return first("state");
    }

    /** The screen that the form was on; empty when it does not tell. */
    String screen() {
        return first("screen");
    }

    /** The screen to go back to from a page that is read on the way. */
    String origin() {
        return first("origin");
    }

    String questionnaire() {
        return first("questionnaire");
    }

    /** The language that was chosen on the page of the link. */
    String language() {
        return first("language");
    }

    TypedText comment() {
        return new TypedText(first("comment"));
    }

    /** The random text of the page. */
    String page() {
        String page = first("page");
        return page.length() > LONGEST_PAGE ? "" : page;
    }

    /** Whether it asks for another screen, or this one again, and is no answer. */
    boolean goes() {
        return fields.containsKey("go");
    }

    /** Whether the button of the comment was pressed. */
    boolean commentsOnly() {
        return first("go").equals("comment");
    }

    boolean skips() {
        return fields.containsKey("skip");
    }

    boolean fromCheck() {
        return first("from").equals(Way.CHECK);
    }

    /** The answers with what was chosen on the page, where that is an answer: whoever goes elsewhere loses nothing. */
    Answers keeping(Questionnaire questionnaire, Answers answers) {
        boolean chose = fields.containsKey("answer") || fields.containsKey("text");
        return questionnaire.find(screen()).filter(question -> chose).map(question -> keeping(question, answers)).orElse(answers);
    }

    private Answers keeping(Question question, Answers answers) {
        try {
            Answer answer = question.read(fields);
            boolean nothing = answer instanceof Answer.Skipped && answers.get(question.code()).isEmpty();
            return nothing ? answers : answers.with(question.code(), answer);
        } catch (InvalidAnswer unfinished) {
            return answers;
        }
    }

    private String first(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** Never what was chosen or typed. */
    @Override
    public String toString() {
        return "PreviewForm" + fields.keySet();
    }
}
