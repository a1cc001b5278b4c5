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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;

/** Pages that anybody may read: privacy and help. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class InformationResource {
    @Inject
    RespondentPages pages;

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InformationPage(RespondentPage page, List<String> paragraphs) implements TemplateInstance {}

    @GET
    @PermitAll
    @Path("privacy")
    public TemplateInstance privacy(@PathParam("tag") String tag) {
        return page(tag, "privacy.title", "/privacy", "intro.privacy.short", "intro.privacy.who", "intro.privacy.totals", "privacy.answers",
                "privacy.address", "privacy.rights", "privacy.contact");
    }

    @GET
    @PermitAll
    @Path("help")
    public TemplateInstance help(@PathParam("tag") String tag) {
        return page(tag, "help.title", "/help", "help.text");
    }

    private TemplateInstance page(String tag, String title, String path, String... keys) {
        Texts t = pages.texts(tag);
        return new InformationPage(pages.page(t, title, path),
                Stream.of(keys).map(key -> t.format(key, Map.of("address", pages.contact()))).toList());
    }
}
