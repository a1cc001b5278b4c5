package nl.utrecht.thuis.response;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Pages that anybody may read: privacy, help and accessibility. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class InformationResource {
    @Inject
    RespondentPages pages;
    @Inject
    FixedPages fixed;

    @GET
    @PermitAll
    @Path("privacy")
    public TemplateInstance privacy(@PathParam("tag") String tag) {
        return fixed.of(pages.texts(tag), FixedPage.PRIVACY);
    }

    @GET
    @PermitAll
    @Path("help")
    public TemplateInstance help(@PathParam("tag") String tag) {
        return fixed.of(pages.texts(tag), FixedPage.HELP);
    }

    @GET
    @PermitAll
    @Path("accessibility")
    public TemplateInstance accessibility(@PathParam("tag") String tag) {
        return fixed.of(pages.texts(tag), FixedPage.ACCESSIBILITY);
    }
}
