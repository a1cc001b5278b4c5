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
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.SpokenPage;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Code;
import nl.utrecht.thuis.invitation.Door;
import nl.utrecht.thuis.invitation.Knock;

/** The way in: choose a language, open the personal link or type the code. A GET changes nothing here, however often a mail scanner asks. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class FrontDoorResource {
    private static final String TAG = "{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}";

    @Inject
    RespondentPages pages;
    @Inject
    Languages languages;
    @Inject
    Door door;
    @Inject
    SessionCookie cookie;
    @Inject
    Listening listening;

    /** A language and its own line, as a link or a button. */
    record Choice(Language language, String line) {}

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LanguagePage(RespondentPage page, List<Choice> choices) implements TemplateInstance {}

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CodePage(RespondentPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StartPage(RespondentPage page, String code, List<Choice> choices, Optional<Listen> listen,
            String script) implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance languages() {
        Texts t = pages.texts(languages.source());
        return new LanguagePage(pages.page(t, "language.choose", ""), choices(t.language()));
    }

    @GET
    @PermitAll
    @Path(TAG)
    public TemplateInstance code(@PathParam("tag") String tag) {
        return new CodePage(pages.page(pages.texts(tag), "code.title", "/"));
    }

    /** The personal link. Where a wave asks for link and code, the link has no secret, and the code is typed. */
    @GET
    @PermitAll
    @Path(TAG + "/u/{code}")
    public TemplateInstance start(@PathParam("tag") String tag, @PathParam("code") String code) {
        Texts t = pages.texts(tag);
        if (Code.isSelector(code)) {
            return code(tag);
        }
        String segment = URLEncoder.encode(code, StandardCharsets.UTF_8); // a slash in it must not lead the button to another address
        return new StartPage(pages.page(t, "start.title", ""), segment, choices(t.language()), listening.to(t, SpokenPage.START),
                pages.script());
    }

    @POST
    @PermitAll
    @Path(TAG + "/u/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("tag") String tag, @PathParam("code") String code, @FormParam("language") String chosen,
            @Context HttpHeaders headers) {
        return enter(languages.find(chosen == null ? tag : chosen).map(Language::tag).orElse(tag), code, headers);
    }

    @POST
    @PermitAll
    @Path(TAG)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response type(@PathParam("tag") String tag, @FormParam("code") String code, @Context HttpHeaders headers) {
        return enter(tag, code == null ? "" : code, headers);
    }

    private Response enter(String tag, String code, HttpHeaders headers) {
        Texts t = pages.texts(tag);
        Optional<String> before = cookie.read(headers);
        Knock knock = door.knock(code, before);
        if (knock.session().isEmpty()) {
            return LinkPage.response(pages, t, knock);
        }
        before.ifPresent(door::leave);
        return Redirect.to("/" + t.language().tag() + "/q").cookie(cookie.of(knock.session().get())).build();
    }

    private List<Choice> choices(Language first) {
        return pages.startingWith(first).stream().map(language -> new Choice(language, pages.texts(language).of("language.line"))).toList();
    }
}
