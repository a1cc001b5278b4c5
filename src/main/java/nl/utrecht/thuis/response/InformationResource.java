package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;

/** Pages that anybody may read: privacy, help and accessibility. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class InformationResource {
    @Inject
    RespondentPages pages;
    @Inject
    FixedPages fixed;
    @Inject
    SessionCookie cookie;
    @Inject
    Road road;

    @GET
    @PermitAll
    @Path("privacy")
    public TemplateInstance privacy(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        return page(tag, FixedPage.PRIVACY, headers);
    }

    @GET
    @PermitAll
    @Path("help")
    public TemplateInstance help(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        return page(tag, FixedPage.HELP, headers);
    }

    @GET
    @PermitAll
    @Path("accessibility")
    public TemplateInstance accessibility(@PathParam("tag") String tag, @Context HttpHeaders headers) {
        return page(tag, FixedPage.ACCESSIBILITY, headers);
    }

    private TemplateInstance page(String tag, FixedPage page, HttpHeaders headers) {
        Texts t = pages.texts(tag);
        Optional<String> back = cookie.admission(headers).filter(admission -> !admission.done())
                .map(admission -> "/" + t.language().tag() + "/q/" + road.traveller(admission).way().resume());
        return fixed.of(t, page, back);
    }
}
