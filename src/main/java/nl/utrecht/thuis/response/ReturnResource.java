package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPages;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.invitation.Door;
import nl.utrecht.thuis.invitation.Knock;

/** Back with the code after a session was over. What was sent meanwhile is saved now, if it came from a page of this very person. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}/again")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ReturnResource {
    private static final Set<Knock.Outcome> TRY_AGAIN = EnumSet.of(Knock.Outcome.UNKNOWN, Knock.Outcome.INCOMPLETE, Knock.Outcome.WAIT);

    @Inject
    RespondentPages pages;
    @Inject
    SessionCookie cookie;
    @Inject
    Door door;
    @Inject
    Road road;
    @Inject
    QuestionPages questions;

    /** The address of the form that was sent, opened by itself. */
    @GET
    @PermitAll
    public Response again(@PathParam("tag") String tag) {
        return Reception.seeOther(pages.texts(tag), "");
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response comeBack(@PathParam("tag") String tag, MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        Texts t = pages.texts(tag);
        Optional<String> before = cookie.read(headers);
        Knock knock = door.knock(Optional.ofNullable(form.getFirst("code")).orElse(""), before);
        if (TRY_AGAIN.contains(knock.outcome())) {
            return SignedOutPage.response(pages, t, new Carried(form), Optional.of(knock));
        }
        Optional<Admission> admission = knock.session().flatMap(door::find);
        if (admission.isEmpty()) {
            return LinkPage.response(pages, t, "closed", 0);
        }
        before.ifPresent(door::leave);
        return Response.fromResponse(admission.get().done() ? Reception.seeOther(t, "/done") : goOn(t, admission.get(), new Carried(form)))
                .cookie(cookie.of(admission.get().session())).build();
    }

    private Response goOn(Texts t, Admission admission, Carried carried) {
        if (carried.question().isEmpty() || !road.isOwn(admission, carried.whose().orElse(null))) {
            return Reception.seeOther(t, "/q");
        }
        Road.Traveller traveller = road.traveller(admission);
        return traveller.way().question(carried.question().get()).map(question -> questions.receive(t, traveller, question, carried.form()))
                .orElseGet(() -> Reception.step(t, traveller.way().resume()));
    }
}
