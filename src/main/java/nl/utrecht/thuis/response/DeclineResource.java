package nl.utrecht.thuis.response;

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
import org.jspecify.annotations.Nullable;

/** "I do not take part", from the introduction or from the mail. Nobody asks why. The session lives on, so that pressing twice is pressing once. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class DeclineResource {
    private static final String ONE_CLICK = "One-Click";

    @Inject
    RespondentPages pages;
    @Inject
    Reception reception;
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
            RespondentPage page = pages.page(t, t.of("decline.title"), "/q/decline", false, Optional.of(admission));
            return Response.ok(new DeclinePage(page, page.road() + "/decline", page.road())).build();
        });
    }

    @POST
    @PermitAll
    @Path("u/{code}/decline")
    public Response decline(@PathParam("tag") String tag, @PathParam("code") String code) {
        Texts t = pages.texts(tag);
        Knock knock = optOut.of(code);
        return knock.outcome() == Knock.Outcome.DECLINED ? reception.seeOut(t, "/declined") : LinkPage.response(pages, t, knock);
    }

    /** Where a mail program goes whose user looks at the address of {@link #unsubscribe}. */
    @GET
    @PermitAll
    @Path("u/{code}/unsubscribe")
    public TemplateInstance askWhetherToUnsubscribe(@PathParam("tag") String tag, @PathParam("code") String code) {
        return ask(tag, code);
    }

    /**
     * The button of a mail program (RFC 8058): no cookie, no page, one field that no other form has. Whatever else a scanner posts changes nothing. Where the wave
     * is over nobody gets mail, so that the answer is yes too.
     */
    @POST
    @PermitAll
    @Path("u/{code}/unsubscribe")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.TEXT_PLAIN)
    public Response unsubscribe(@PathParam("tag") String tag, @PathParam("code") String code,
            @FormParam("List-Unsubscribe") @Nullable String field) {
        Texts t = pages.texts(tag);
        if (!ONE_CLICK.equals(field)) {
            return text(Response.Status.BAD_REQUEST.getStatusCode(), t.of("decline.title"));
        }
        Knock knock = optOut.of(code);
        return switch (knock.outcome()) {
            case DECLINED, CLOSED -> text(Response.Status.OK.getStatusCode(), t.of("declined.title"));
            default -> text(LinkPage.status(LinkPage.outcome(knock)), LinkPage.text(pages, t, knock));
        };
    }

    private static Response text(int status, String text) {
        return Response.status(status).type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")).entity(text + "\n").build();
    }

    @POST
    @PermitAll
    @Path("q/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@PathParam("tag") String tag, @FormParam("token") String token, @Context HttpHeaders headers) {
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
