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
import java.util.Optional;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import org.jspecify.annotations.Nullable;

/** One message in one language, side by side with the Dutch. */
@Path("/staff/waves/{wave}/messages/{round}/{kind}/{language: (?!copy$)[A-Za-z-]+}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class MessageResource {
    private final StaffPages pages;
    private final EditMessages messages;
    private final MessageEditors editors;
    private final Places places;

    MessageResource(StaffPages pages, EditMessages messages, MessageEditors editors, Places places) {
        this.pages = pages;
        this.messages = messages;
        this.editors = editors;
        this.places = places;
    }

    @CheckedTemplate(basePath = "wording", defaultName = HYPHENATED_ELEMENT_NAME)
    record MessagePage(StaffPage page, MessageEditor message) implements TemplateInstance {}

    @CheckedTemplate(basePath = "wording", defaultName = HYPHENATED_ELEMENT_NAME)
    record MessagePreview(Preview preview) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance show(@PathParam("wave") String wave, @PathParam("round") String round, @PathParam("kind") String kind,
            @PathParam("language") String tag, @QueryParam("saved") @Nullable String saved) {
        return page(places.find(wave, round, kind), places.language(tag), Optional.empty(), saved != null);
    }

    /** @param action {@code preview} stores nothing, {@code reset} goes back to the default; anything else saves */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response save(@PathParam("wave") String wave, @PathParam("round") String round, @PathParam("kind") String kind,
            @PathParam("language") String tag, @FormParam("token") @Nullable String token, @FormParam("action") @Nullable String action,
            @FormParam("seen") @Nullable String seen, @FormParam("subject") @Nullable String subject,
            @FormParam("body") @Nullable String body) {
        pages.requireToken(token);
        Place place = places.find(wave, round, kind);
        Language language = places.language(tag);
        Written typed = Written.typed(subject, body);
        String before = seen == null ? "" : seen;
        if ("preview".equals(action)) {
            MessageEditor.Sent sent = new MessageEditor.Sent(typed, editors.check(place, language, typed), before, false);
            return Response.ok(page(place, language, Optional.of(sent), false).render()).build();
        }
        Checked checked = "reset".equals(action)
                ? messages.reset(place, language, before, pages.username())
                : messages.save(place, language, typed, before, pages.username());
        if (checked.passes()) {
            return Redirect.to(place.path(tag) + "?saved=yes").build();
        }
        MessageEditor.Sent sent = new MessageEditor.Sent(typed, checked, before, true);
        return Response.status(Response.Status.BAD_REQUEST).entity(page(place, language, Optional.of(sent), false).render()).build();
    }

    /** What is typed, as people would see it; stores nothing. For the script of the page. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance preview(@PathParam("wave") String wave, @PathParam("round") String round, @PathParam("kind") String kind,
            @PathParam("language") String tag, @FormParam("token") @Nullable String token, @FormParam("subject") @Nullable String subject,
            @FormParam("body") @Nullable String body) {
        pages.requireToken(token);
        return new MessagePreview(
                editors.preview(places.find(wave, round, kind), places.language(tag), Written.typed(subject, body), pages.texts()));
    }

    private MessagePage page(Place place, Language language, Optional<MessageEditor.Sent> sent, boolean saved) {
        MessageEditor editor = editors.of(place, language, sent, saved, pages.texts());
        return new MessagePage(pages.titled(editor.title()), editor);
    }
}
