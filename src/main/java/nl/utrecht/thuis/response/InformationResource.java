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
        return page(tag, FixedPage.PRIVACY);
    }

    @GET
    @PermitAll
    @Path("help")
    public TemplateInstance help(@PathParam("tag") String tag) {
        return page(tag, FixedPage.HELP);
    }

    private TemplateInstance page(String tag, FixedPage page) {
        Texts t = pages.texts(tag);
        return new InformationPage(pages.page(t, page.titleKey(), "/" + page.slug()), page.paragraphs(t, pages.contact()));
    }
}
