package nl.utrecht.thuis.response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.InvalidAnswer;
import nl.utrecht.thuis.questionnaire.Question;
import org.jspecify.annotations.Nullable;

/** One question a page. Sending the form saves the answer and leads on; sending it twice saves it once. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}/q/{question: (?!(?:check|send|stop|decline)$)[a-z][a-z0-9.-]*}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class QuestionResource {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_SAVE = 36;

    @Inject
    RespondentPages pages;
    @Inject
    Reception reception;
    @Inject
    Road road;
    @Inject
    Listening listening;

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuestionPage(RespondentPage page, QuestionView question, Listening.ToQuestion listen) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response show(@PathParam("tag") String tag, @PathParam("question") String slug, @QueryParam("from") @Nullable String from,
            @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> {
            Road.Traveller traveller = road.traveller(admission);
            return traveller.way().question(slug)
                    .map(question -> page(t, admission, QuestionView.of(t, question, traveller.way(), Way.CHECK.equals(from)), OK))
                    .orElseGet(() -> Reception.step(t, traveller.way().resume()));
        });
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("tag") String tag, @PathParam("question") String slug, MultivaluedMap<String, String> form,
            @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> {
            Road.Traveller traveller = road.traveller(admission);
            return traveller.way().question(slug).map(question -> answer(t, traveller, question, form))
                    .orElseGet(() -> Reception.step(t, traveller.way().resume()));
        });
    }

    private Response answer(Texts t, Road.Traveller traveller, Question question, MultivaluedMap<String, String> form) {
        boolean fromCheck = Way.CHECK.equals(form.getFirst("from"));
        if (!FormToken.matches(traveller.admission().session(), form.getFirst("token"))) {
            return invalid(t, question, traveller, form, QuestionView.Problem.EXPIRED, fromCheck);
        }
        try {
            Answer answer = form.containsKey("skip") ? new Answer.Skipped() : question.read(form);
            String save = Optional.ofNullable(form.getFirst("save")).filter(id -> id.length() <= LONGEST_SAVE).orElse("");
            return road.save(traveller, question, answer, save).map(after -> Reception.step(t, after.way().after(question, fromCheck)))
                    .orElseGet(() -> Reception.seeOther(t, "/done"));
        } catch (InvalidAnswer invalid) {
            return invalid(t, question, traveller, form, QuestionView.Problem.of(invalid), fromCheck);
        }
    }

    private Response invalid(Texts t, Question question, Road.Traveller traveller, MultivaluedMap<String, String> form,
            QuestionView.Problem problem,
            boolean fromCheck) {
        return page(t, traveller.admission(), new QuestionView(t, question, traveller.way(), form, Optional.of(problem), fromCheck),
                UNPROCESSABLE);
    }

    private Response page(Texts t, Admission admission, QuestionView view, int status) {
        String title = t.of("step.progress", "number", view.number(), "total", view.total());
        RespondentPage page = pages.page(t, title, "/q/" + view.slug() + (view.fromCheck() ? "?from=check" : ""),
                view.problem().isPresent(), Optional.of(admission));
        return Response.status(status).entity(new QuestionPage(page, view, listening.to(t, view.question(), view.way().questionnaire())))
                .build();
    }
}
