package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.CommentBox;
import nl.utrecht.thuis.phone.PreviewRoad;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/**
 * Somebody who looks at a page of a preview.
 *
 * @param t the texts of the language in which they look, telling what the wave promises
 * @param questionnaire the questionnaire that they look at
 * @param agency the research agency that the introduction names
 * @param road where the pages of their preview are
 * @param answers what they chose so far
 * @param form what they sent
 * @param comments the box for comments; empty where nobody takes them
 */
record Visit(Texts t, Questionnaire questionnaire, Optional<String> agency, PreviewRoad road, Answers answers, PreviewForm form,
        Optional<CommentBox> comments) {

    Visit with(Answers now) {
        return new Visit(t, questionnaire, agency, road, now, form, comments);
    }

    Visit with(CommentBox box) {
        return new Visit(t, questionnaire, agency, road, answers, form, Optional.of(box));
    }

    Visit in(Texts other) {
        return new Visit(t.toldIn(other), questionnaire, agency, road, answers, form, comments);
    }

    Way way() {
        return new Way(questionnaire, answers);
    }
}
