package nl.utrecht.thuis.interview;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import org.jspecify.annotations.Nullable;

/** A researcher draws whom to ask, has them invited, and sees who comes. */
@Path("/staff/waves/{wave}/interviews")
@AboutPeople("staff.interviews.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class InterviewsResource {
    @Inject
    StaffPages staff;
    @Inject
    InterviewsPages pages;
    @Inject
    DrawInterviews interviews;
    @Inject
    PlanInterviews planning;
    @Inject
    SettleInterviews settling;

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance show(@PathParam("wave") String code, @QueryParam("done") @Nullable String done) {
        return pages.page(code, done);
    }

    @POST
    @Path("draw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response draw(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("sure") @Nullable String sure) {
        staff.requireToken(token);
        staff.requireSure(sure);
        interviews.draw(code, staff.username());
        return InterviewsPages.back(code);
    }

    @POST
    @Path("refill")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response refill(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        staff.requireToken(token);
        interviews.refill(code, staff.username());
        return InterviewsPages.back(code);
    }

    @POST
    @Path("invite")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response invite(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("sure") @Nullable String sure) {
        staff.requireToken(token);
        staff.requireSure(sure);
        planning.invite(code, staff.username());
        return InterviewsPages.back(code);
    }

    @POST
    @Path("settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response settle(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("sure") @Nullable String sure) {
        staff.requireToken(token);
        staff.requireSure(sure);
        settling.settle(code, staff.username());
        return InterviewsPages.back(code);
    }
}
