package nl.utrecht.thuis.response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.SpokenPage;
import nl.utrecht.thuis.i18n.Texts;

/** Pages that anybody may read: privacy, help, and how accessible the questionnaire is. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class InformationResource {
    /** When the accessibility statement was last held against what is tested. */
    private static final LocalDate STATED_ON = LocalDate.of(2026, 11, 20);

    @Inject
    RespondentPages pages;
    @Inject
    Listening listening;

    /** What is said under one heading; the link, of which the address is shown, comes last. */
    record Part(Optional<String> heading, List<String> paragraphs, Optional<Link> link) {

        static Part of(Texts t, String heading, String... keys) {
            return new Part(Optional.of(t.of(heading)), Stream.of(keys).map(t::of).toList(), Optional.empty());
        }

        static Part opening(Texts t, String... keys) {
            return new Part(Optional.empty(), Stream.of(keys).map(t::of).toList(), Optional.empty());
        }

        Part with(String target, String text) {
            return new Part(heading, paragraphs, Optional.of(new Link(target, text)));
        }
    }

    /** An address to follow. */
    record Link(String target, String text) {}

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InformationPage(RespondentPage page, List<Part> parts, Optional<Listen> listen) implements TemplateInstance {}

    @GET
    @PermitAll
    @Path("privacy")
    public TemplateInstance privacy(@PathParam("tag") String tag) {
        Texts t = pages.texts(tag);
        return page(t, "privacy.title", "/privacy", listening.to(t, SpokenPage.PRIVACY),
                Part.of(t, "privacy.who.title", "intro.privacy.who", "privacy.source"),
                Part.of(t, "intro.privacy.title", "intro.privacy.short", "privacy.answers", "intro.privacy.totals"),
                Part.of(t, "privacy.mail.title", "privacy.address", "privacy.no-mail"),
                Part.of(t, "privacy.rights.title", "privacy.rights", "privacy.see", "privacy.sent", "privacy.complaint"),
                Part.of(t, "privacy.cookie.title", "privacy.cookie"),
                mail(Part.of(t, "privacy.question.title", "privacy.question")));
    }

    @GET
    @PermitAll
    @Path("help")
    public TemplateInstance help(@PathParam("tag") String tag) {
        Texts t = pages.texts(tag);
        return page(t, "help.title", "/help", listening.to(t, SpokenPage.HELP),
                Part.of(t, "help.link.title", "return.link", "return.code").with("/" + t.language().tag(), pages.address(t)),
                Part.of(t, "help.question.title", "help.question", "help.language"),
                Part.of(t, "help.stop.title", "help.stop"),
                Part.of(t, "help.decline.title", "help.decline"),
                mail(Part.of(t, "help.mail.title", "help.mail")));
    }

    @GET
    @PermitAll
    @Path("accessibility")
    public TemplateInstance accessibility(@PathParam("tag") String tag) {
        Texts t = pages.texts(tag);
        return page(t, "accessibility.title", "/accessibility", Optional.empty(),
                Part.opening(t, "accessibility.aim", "accessibility.status", "accessibility.listen"),
                Part.of(t, "accessibility.tested.title", "accessibility.tested.program", "accessibility.tested.phone"),
                Part.of(t, "accessibility.untested.title", "accessibility.untested.people", "accessibility.untested.translations"),
                mail(Part.of(t, "accessibility.contact.title", "accessibility.contact")),
                new Part(Optional.empty(), List.of(t.of("accessibility.date", "date", STATED_ON)), Optional.empty()));
    }

    private Part mail(Part part) {
        return part.with("mailto:" + pages.contact(), pages.contact());
    }

    private TemplateInstance page(Texts t, String title, String path, Optional<Listen> listen, Part... parts) {
        return new InformationPage(pages.page(t, title, path), List.of(parts), listen);
    }
}
