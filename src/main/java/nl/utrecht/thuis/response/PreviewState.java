package nl.utrecht.thuis.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.InvalidAnswer;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/** The answers of a preview, as they travel in its pages: a JSON object of what {@link Answers#encode} gives. */
@ApplicationScoped
class PreviewState {
    @Inject
    ObjectMapper json;

    String write(Answers answers) {
        try {
            return json.writeValueAsString(answers.encode());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers in a hidden field. Whatever is no answer to this questionnaire is left out, and the rest kept. */
    Answers read(Questionnaire questionnaire, String field) {
        Answers answers = Answers.decode(questionnaire, encoded(questionnaire, field));
        for (Question question : questionnaire.questions()) {
            if (answers.get(question.code()).filter(answer -> !stands(question, answer)).isPresent()) {
                answers = answers.without(question.code());
            }
        }
        return answers;
    }

    private Map<String, List<String>> encoded(Questionnaire questionnaire, String field) {
        Map<String, List<String>> encoded = new HashMap<>();
        try {
            JsonNode state = json.readTree(field);
            for (Question question : questionnaire.questions()) {
                JsonNode values = state.path(question.code());
                if (values.isArray() && StreamSupport.stream(values.spliterator(), false).allMatch(JsonNode::isTextual)) {
                    encoded.put(question.code(),
                            StreamSupport.stream(values.spliterator(), false).map(JsonNode::textValue).toList());
                }
            }
        } catch (JsonProcessingException notOurs) {
            return Map.of();
        }
        return encoded;
    }

    /** Whether a form could have given the answer. */
    private static boolean stands(Question question, Answer answer) {
        if (answer instanceof Answer.Skipped) {
            return true;
        }
        try {
            return question.read(QuestionView.fields(answer)).equals(answer);
        } catch (InvalidAnswer tampered) {
            return false;
        }
    }
}
