package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Knock;
import nl.utrecht.thuis.invitation.OptOut;
import nl.utrecht.thuis.keys.FormToken;

/** "I do not take part", from the introduction or from the mail. Nobody asks why. The session lives on, so that pressing twice is pressing once. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class DeclineResource {
    @Inject
    RespondentPages pages;
    @Inject
    Reception reception;
    @Inject
    SessionCookie cookie;
    @Inject
    OptOut optOut;
    @Inject
    FixedPages fixed;

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeclinePage(RespondentPage page, String action, String back) implements TemplateInstance {}

    /** The link in the mail: scanners open it too, so that it only asks. */
    @GET
    @PermitAll
    @Path("u/{code}/decline")
    public TemplateInstance ask(@PathParam("tag") String tag, @PathParam("code") String code) {
        String segment = URLEncoder.encode(code, StandardCharsets.UTF_8); // as at the front door
        Texts t = pages.texts(tag);
        String link = "/u/" + segment;
        return new DeclinePage(pages.page(t, "decline.title", link + "/decline"), "/" + t.language().tag() + link + "/decline",
                "/" + t.language().tag() + link);
    }

    /** The link on the introduction: what was begun goes, so that it asks too. */
    @GET
    @PermitAll
    @Path("q/decline")
    public Response ask(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> {
            RespondentPage page = pages.page(t, t.of("decline.title"), "/q/decline", false,
                    Optional.of(Reception.session(pages, admission)));
            return Response.ok(new DeclinePage(page, page.road() + "/decline", page.road())).build();
        });
    }

    @POST
    @PermitAll
    @Path("u/{code}/decline")
    public Response decline(@PathParam("tag") String tag, @PathParam("code") String code, @Context HttpHeaders headers) {
        return answer(pages.texts(tag), optOut.of(code, cookie.read(headers)));
    }

    /** The link of a mail that must not open the questionnaire. */
    @GET
    @PermitAll
    @Path("d/{code}")
    public TemplateInstance askHere(@PathParam("tag") String tag, @PathParam("code") String code) {
        Texts t = pages.texts(tag);
        String path = "/d/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
        return new DeclinePage(pages.page(t, "decline.title", path), "/" + t.language().tag() + path, "/" + t.language().tag());
    }

    @POST
    @PermitAll
    @Path("d/{code}")
    public Response declineHere(@PathParam("tag") String tag, @PathParam("code") String code, @Context HttpHeaders headers) {
        return answer(pages.texts(tag), optOut.withDecliningCode(code, cookie.read(headers)));
    }

    private Response answer(Texts t, Knock knock) {
        return knock.outcome() == Knock.Outcome.DECLINED ? reception.seeOut(t, "/declined") : LinkPage.response(pages, t, knock);
    }

    @POST
    @PermitAll
    @Path("q/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declineInside(@PathParam("tag") String tag, @FormParam("token") String token, @Context HttpHeaders headers) {
        return reception.admit(tag, headers, (t, admission) -> {
            if (!FormToken.matches(admission.session(), token)) {
                return Reception.seeOther(t, "/q");
            }
            optOut.of(admission);
            return reception.seeOut(t, "/declined");
        });
    }

    /** The same for everybody: it does not tell who had begun, or was done. */
    @GET
    @PermitAll
    @Path("declined")
    public TemplateInstance declined(@PathParam("tag") String tag) {
        return fixed.of(pages.texts(tag), FixedPage.DECLINED);
    }
}
