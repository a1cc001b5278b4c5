package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.InvalidAnswer;
import nl.utrecht.thuis.questionnaire.Question;

/** The page of a question: shows it, and receives its form. */
@ApplicationScoped
class QuestionPages {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    /** With these nobody means to answer: what a script saved of an earlier tick or address is taken back. */
    private static final Set<InvalidAnswer.Reason> NOTHING = Set.of(InvalidAnswer.Reason.NOTHING_CHOSEN,
            InvalidAnswer.Reason.ADDRESS_MISSING);

    @Inject
    RespondentPages pages;
    @Inject
    Road road;
    @Inject
    Worker worker;
    @Inject
    Listening listening;

    /**
     * @param listen what can be heard
     * @param whose the mark of whose page this is
     * @param script the address of the script that saves in between
     * @param worker the address of the service worker
     */
    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuestionPage(RespondentPage page, QuestionView question, Listening.ToQuestion listen, String whose, String script, String worker)
            implements
                TemplateInstance {}

    Response show(Texts t, Road.Traveller traveller, Question question, boolean fromCheck) {
        return page(t, traveller, QuestionView.of(t, question, traveller.way(), fromCheck), OK);
    }

    /**
     * Saves what a form says and leads on, or shows the page again with what is wrong. To a form with a field {@code quiet} it says the same without a
     * page, for a script that stays where it is: {@code 204} with the next address in {@code Thuis-Next}, or {@code 422}.
     */
    Response receive(Texts t, Road.Traveller traveller, Question question, MultivaluedMap<String, String> form) {
        boolean quiet = form.containsKey("quiet");
        boolean fromCheck = Way.CHECK.equals(form.getFirst("from"));
        try {
            Answer answer = form.containsKey("skip") ? new Answer.Skipped() : question.read(form);
            String next = road.save(traveller, question, Optional.of(answer), Save.of(form))
                    .map(after -> "/q/" + after.way().after(question, fromCheck)).orElse("/done");
            return quiet ? Quiet.saved("/" + t.language().tag() + next) : Reception.seeOther(t, next);
        } catch (InvalidAnswer invalid) {
            if (!quiet) {
                return wrong(t, traveller, question, form, QuestionView.Problem.of(invalid));
            }
            if (NOTHING.contains(invalid.reason())) {
                road.save(traveller, question, Optional.empty(), Save.of(form));
            }
            return Quiet.refused();
        }
    }

    /** The page again, with what was typed and what is wrong. */
    Response wrong(Texts t, Road.Traveller traveller, Question question, MultivaluedMap<String, String> form,
            QuestionView.Problem problem) {
        boolean fromCheck = Way.CHECK.equals(form.getFirst("from"));
        return page(t, traveller, new QuestionView(t, question, traveller.way(), form, Optional.of(problem), fromCheck), UNPROCESSABLE);
    }

    private Response page(Texts t, Road.Traveller traveller, QuestionView view, int status) {
        String title = t.of("step.progress", "number", view.number(), "total", view.total());
        RespondentPage page = pages.page(t, title, "/q/" + view.slug() + (view.fromCheck() ? "?from=check" : ""),
                view.problem().isPresent(), Optional.of(Reception.session(pages, traveller.admission())));
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE)
                .entity(new QuestionPage(page, view, listening.to(t, view.question(), view.way().questionnaire()),
                        road.whose(traveller.admission()), pages.script(), worker.address()))
                .build();
    }
}
