package nl.utrecht.thuis.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.Sending;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The researcher sees how the mail of a wave is doing, pauses it, goes on, and stops a round. Nothing here is about one person. */
@Path("/staff/waves/{wave}/delivery")
@AboutPeople("staff.delivery.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class DeliveryResource {
    private static final String SCRIPT = "delivery.js";

    @Inject
    StaffPages pages;
    @Inject
    DeliveryReport report;
    @Inject
    StopRounds stop;
    @Inject
    Sending sending;
    @Inject
    Assets assets;
    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeliveryPage(StaffPage page, String wave, String waveName, boolean paused, DeliveryView view, String script,
            List<String> problems) implements TemplateInstance {}

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeliveryProgress(Texts t, DeliveryView view) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        return page(code, List.of());
    }

    /** The part of the page that changes by itself. */
    @GET
    @Path("progress")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance progress(@PathParam("wave") String code) {
        Texts t = pages.texts();
        return new DeliveryProgress(t, report.of(Wave.get(code), clock.instant(), t));
    }

    @POST
    @Path("pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response pause(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        stop.pause(code, pages.username());
        return back(code);
    }

    @POST
    @Path("resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response resume(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        stop.resume(code, pages.username());
        return back(code);
    }

    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response stop(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("round") @Nullable String round, @FormParam("sure") @Nullable String sure) {
        pages.requireToken(token);
        if (sure == null || round == null) {
            String problem = pages.texts().of("staff.delivery.stop.not-sure");
            return Response.status(Response.Status.BAD_REQUEST).entity(page(code, List.of(problem)).render()).build();
        }
        stop.stop(code, round, pages.username());
        return back(code);
    }

    private static Response back(String code) {
        return Redirect.to("/staff/waves/" + code + "/delivery").build();
    }

    private TemplateInstance page(String code, List<String> problems) {
        Wave wave = Wave.get(code);
        DeliveryView view = report.of(wave, clock.instant(), pages.texts());
        return new DeliveryPage(pages.page("staff.delivery.title"), code, wave.name, sending.state(code).paused(), view, assets.of(SCRIPT),
                problems);
    }
}
