package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPages;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import io.quarkus.qute.TemplateInstance;

/** The page for a phone without a connection, which the service worker keeps. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}/offline")
@Blocking
@Produces(MediaType.TEXT_HTML)
class OfflineResource {
    @Inject
    RespondentPages pages;
    @Inject
    Worker worker;

    @GET
    @PermitAll
    public TemplateInstance offline(@PathParam("tag") String tag) {
        return worker.page(pages.texts(tag));
    }
}
