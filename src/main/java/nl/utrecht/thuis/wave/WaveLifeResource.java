package nl.utrecht.thuis.wave;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import org.jspecify.annotations.Nullable;

/** The buttons that move a wave on in its life. */
@Path("/staff/waves/{wave}")
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WaveLifeResource {
    @Inject
    StaffPages pages;
    @Inject
    Waves waves;
    @Inject
    Readiness readiness;
    @Inject
    EndWave ending;

    @POST
    @Path("ready")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response ready(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("overrideReason") @Nullable String reason) {
        pages.requireToken(token);
        return page(readiness.ready(code, reason, pages.username()));
    }

    @POST
    @Path("draft")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response draft(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        return page(readiness.prepareAgain(code, pages.username()));
    }

    @POST
    @Path("open")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response open(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("overrideReason") @Nullable String reason) {
        pages.requireToken(token);
        return page(waves.open(code, reason, pages.username()));
    }

    @POST
    @Path("close")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response close(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("sure") @Nullable String sure) {
        pages.requireToken(token);
        pages.requireSure(sure);
        return page(waves.close(code, pages.username()));
    }

    @POST
    @Path("settle")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response settle(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("sure") @Nullable String sure) {
        pages.requireToken(token);
        pages.requireSure(sure);
        return page(ending.settle(code, pages.username()));
    }

    @POST
    @Path("retention")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response agreeToRetention(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        return page(ending.agreeToRetention(code, pages.username()));
    }

    private static Response page(Wave wave) {
        return Redirect.to("/staff/waves/" + wave.code).build();
    }
}
