package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.envelope.BoxClosed;
import nl.utrecht.thuis.i18n.SpokenPage;
import nl.utrecht.thuis.invitation.Door;
import nl.utrecht.thuis.keys.FormToken;

/** What comes before and after the questions: introduction, check, send, thank-you, stop. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class JourneyResource {
    @Inject
    RespondentPages pages;
    @Inject
    SessionCookie cookie;
    @Inject
    Reception reception;
    @Inject
    Road road;
    @Inject
    Door door;
    @Inject
    Submission submission;
    @Inject
    Listening listening;
    @Inject
    FixedPages fixed;

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IntroductionPage(RespondentPage page, Optional<String> agency, Optional<Listen> listen,
            boolean begun) implements TemplateInstance {}

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage(RespondentPage page, List<CheckLine> lines, Optional<Listen> listen) implements TemplateInstance {}

    @GET
    @PermitAll
    @Path("q")
    public Response introduction(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> Response.ok(new IntroductionPage(
                pages.page(t, t.of("intro.title"), "/q", false, Optional.of(Reception.session(pages, admission))),
                Optional.ofNullable(road.wave(admission).agency),
                listening.to(t, SpokenPage.INTRO), !road.traveller(admission).way().relevant().isEmpty()))
                .build());
    }

    @POST
    @PermitAll
    @Path("q")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response begin(@PathParam("tag") String tag, @FormParam("token") String token, @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> {
            if (!FormToken.matches(admission.session(), token)) {
                return Reception.seeOther(t, "/q");
            }
            door.start(admission, t.language().tag());
            return Reception.step(t, road.traveller(admission).way().resume());
        });
    }

    @GET
    @PermitAll
    @Path("q/check")
    public Response check(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> {
            List<CheckLine> lines = CheckLine.of(t, road.traveller(admission).way());
            return Response.ok(new CheckPage(
                    pages.page(t, t.of("check.title"), "/q/check", false, Optional.of(Reception.session(pages, admission))), lines,
                    listening.to(t, SpokenPage.CHECK))).build();
        });
    }

    @POST
    @PermitAll
    @Path("q/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("tag") String tag, @FormParam("token") String token, @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> {
            if (!FormToken.matches(admission.session(), token)) {
                return Reception.step(t, Way.CHECK);
            }
            Way way = road.traveller(admission).way();
            if (way.relevant().isEmpty()) {
                return Reception.step(t, way.resume());
            }
            try {
                return submission.send(admission, way.questionnaire(), t.language().tag()) || road.isDone(admission)
                        ? Reception.seeOther(t, "/thanks")
                        : LinkPage.response(pages, t, "closed", 0);
            } catch (BoxClosed closed) {
                return LinkPage.response(pages, t, "closed", 0);
            }
        });
    }

    /** Ends the session that the phone has, whichever page the button was on: an old page must not say that it stopped when it did not. */
    @POST
    @PermitAll
    @Path("q/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        cookie.read(headers).ifPresent(door::leave);
        return reception.seeOut(pages.texts(tag), "/stopped");
    }

    /** Trying again where sending failed for lack of a connection. */
    @GET
    @PermitAll
    @Path("q/send")
    public Response sendAgain(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> Reception.step(t, Way.CHECK));
    }

    /** Trying again where stopping failed: to a page with that button. */
    @GET
    @PermitAll
    @Path("q/stop")
    public Response stopAgain(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> Reception.step(t, road.traveller(admission).way().resume()));
    }

    @GET
    @PermitAll
    @Path("thanks")
    public TemplateInstance thanks(@PathParam("tag") String tag) {
        return fixed.of(pages.texts(tag), FixedPage.THANKS);
    }

    @GET
    @PermitAll
    @Path("done")
    public TemplateInstance done(@PathParam("tag") String tag) {
        return fixed.of(pages.texts(tag), FixedPage.DONE);
    }

    @GET
    @PermitAll
    @Path("stopped")
    public TemplateInstance stopped(@PathParam("tag") String tag) {
        return fixed.of(pages.texts(tag), FixedPage.STOPPED);
    }
}
