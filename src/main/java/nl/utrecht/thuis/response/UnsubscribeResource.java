package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPages;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Knock;
import nl.utrecht.thuis.invitation.OptOut;
import org.jspecify.annotations.Nullable;

/**
 * The button of a mail program (RFC 8058): one post without cookie or page, with one field that no other form has. Whatever else a scanner posts changes nothing, and
 * whoever looks at the address is asked, as behind the link in the mail.
 */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
class UnsubscribeResource {
    private static final String FIELD = "List-Unsubscribe";
    private static final String ONE_CLICK = "One-Click";
    /** A mail program is no browser: it has no cookie. */
    private static final Optional<String> NO_SESSION = Optional.empty();

    @Inject
    RespondentPages pages;
    @Inject
    DeclineResource declining;
    @Inject
    OptOut optOut;

    @GET
    @PermitAll
    @Path("u/{code}/unsubscribe")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ask(@PathParam("tag") String tag, @PathParam("code") String code) {
        return declining.ask(tag, code);
    }

    @GET
    @PermitAll
    @Path("d/{code}/unsubscribe")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance askHere(@PathParam("tag") String tag, @PathParam("code") String code) {
        return declining.askHere(tag, code);
    }

    @POST
    @PermitAll
    @Path("u/{code}/unsubscribe")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.TEXT_PLAIN)
    public Response unsubscribe(@PathParam("tag") String tag, @PathParam("code") String code, @FormParam(FIELD) @Nullable String field) {
        return unsubscribe(pages.texts(tag), code, field, typed -> optOut.of(typed, NO_SESSION));
    }

    @POST
    @PermitAll
    @Path("d/{code}/unsubscribe")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.TEXT_PLAIN)
    public Response unsubscribeHere(@PathParam("tag") String tag, @PathParam("code") String code,
            @FormParam(FIELD) @Nullable String field) {
        return unsubscribe(pages.texts(tag), code, field, typed -> optOut.withDecliningCode(typed, NO_SESSION));
    }

    /** Where the wave is over nobody gets mail, so that the answer is yes too. */
    private Response unsubscribe(Texts t, String code, @Nullable String field, Function<String, Knock> optOutBy) {
        if (!ONE_CLICK.equals(field)) {
            return text(Response.Status.BAD_REQUEST.getStatusCode(), t.of("decline.title"));
        }
        Knock knock = optOutBy.apply(code);
        return switch (knock.outcome()) {
            case DECLINED, CLOSED -> text(Response.Status.OK.getStatusCode(), t.of("declined.title"));
            default -> text(LinkPage.status(LinkPage.outcome(knock)), LinkPage.text(pages, t, knock));
        };
    }

    private static Response text(int status, String text) {
        return Response.status(status).type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")).entity(text + "\n").build();
    }
}
