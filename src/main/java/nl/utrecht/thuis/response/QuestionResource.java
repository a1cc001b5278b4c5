package nl.utrecht.thuis.response;

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
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.questionnaire.Question;
import org.jspecify.annotations.Nullable;

/** One question a page. Sending the form saves the answer and leads on; sending it twice saves it once. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}/q/{question: (?!(?:check|send|stop|decline)$)[a-z][a-z0-9.-]*}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class QuestionResource {
    @Inject
    Reception reception;
    @Inject
    Road road;
    @Inject
    QuestionPages questions;

    @GET
    @PermitAll
    public Response show(@PathParam("tag") String tag, @PathParam("question") String slug, @QueryParam("from") @Nullable String from,
            @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> {
            Road.Traveller traveller = road.traveller(admission);
            return traveller.way().question(slug).map(question -> questions.show(t, traveller, question, Way.CHECK.equals(from)))
                    .orElseGet(() -> Reception.step(t, traveller.way().resume()));
        });
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("tag") String tag, @PathParam("question") String slug, MultivaluedMap<String, String> form,
            @Context HttpHeaders headers) {
        return reception.admit(tag, headers, Carried.to(slug, form), (t, admission) -> {
            Road.Traveller traveller = road.traveller(admission);
            return traveller.way().question(slug).map(question -> answer(t, traveller, question, form))
                    .orElseGet(() -> Reception.step(t, traveller.way().resume()));
        });
    }

    /**
     * A page of this session, or of this person's session before, is answered. Another person's page, left open on a phone that two people share, is
     * not even shown again: what was typed there is for whoever has that person's code.
     */
    private Response answer(Texts t, Road.Traveller traveller, Question question, MultivaluedMap<String, String> form) {
        String whose = form.getFirst("whose");
        if (FormToken.matches(traveller.admission().session(), form.getFirst("token")) || road.isOwn(traveller.admission(), whose)) {
            return questions.receive(t, traveller, question, form);
        } else if (form.containsKey("quiet")) {
            return Quiet.notYours();
        }
        return whose == null
                ? questions.wrong(t, traveller, question, form, QuestionView.Problem.expired(question))
                : reception.signedOut(t, Carried.to(question.slug(), form));
    }
}
