package nl.utrecht.thuis.wording;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** All messages of a wave: when, for whom, and how far their texts are. */
@Path("/staff/waves/{wave}/messages")
@Blocking
@Produces(MediaType.TEXT_HTML)
class MessagesResource {
    private static final int MOST_LANGUAGES = 100;

    private final StaffPages pages;
    private final Wordings wordings;
    private final EditMessages messages;
    private final Places places;

    MessagesResource(StaffPages pages, Wordings wordings, EditMessages messages, Places places) {
        this.pages = pages;
        this.wordings = wordings;
        this.messages = messages;
        this.places = places;
    }

    @CheckedTemplate(basePath = "wording", defaultName = HYPHENATED_ELEMENT_NAME)
    record MessagesPage(StaffPage page, MessageOverview overview) implements TemplateInstance {}

    /** @param copied how many texts were taken over just now */
    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance show(@PathParam("wave") String code, @QueryParam("copied") @Nullable Integer copied) {
        boolean told = copied != null && copied >= 0 && copied <= MOST_LANGUAGES;
        return page(Wave.get(code), told ? pages.texts().of("staff.message.copied", "number", copied) : "", List.of());
    }

    /** @param replace whether the researcher has seen that texts of this round go */
    @POST
    @Path("{round}/{kind}/copy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response copy(@PathParam("wave") String code, @PathParam("round") String round, @PathParam("kind") String kind,
            @FormParam("token") @Nullable String token, @FormParam("from") @Nullable String from,
            @FormParam("replace") @Nullable String replace) {
        pages.requireToken(token);
        Place to = places.find(code, round, kind);
        Place source = places.find(code, from == null ? "" : from, kind);
        if (replace == null && MessageOverview.own(wordings.now(to)) > 0) {
            List<String> errors = List.of(pages.texts().of("staff.message.copy.unconfirmed"));
            return Response.status(Response.Status.BAD_REQUEST).entity(page(Wave.get(code), "", errors).render()).build();
        }
        return Redirect.to(Place.overview(code) + "?copied=" + messages.copy(source, to, pages.username())).build();
    }

    private MessagesPage page(Wave wave, String copied, List<String> errors) {
        Texts t = pages.texts();
        return new MessagesPage(pages.titled(t.of("staff.message.title", "wave", wave.code)),
                MessageOverview.of(wave, wordings.ofWave(wave), copied, errors, t));
    }
}
