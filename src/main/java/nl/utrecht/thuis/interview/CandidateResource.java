package nl.utrecht.thuis.interview;

import io.quarkus.qute.TemplateInstance;
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
import java.util.UUID;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import org.jspecify.annotations.Nullable;

/** What a researcher notes of one person who was drawn; the person is in the form, and no address names anybody. */
@Path("/staff/waves/{wave}/interviews/people")
@AboutPeople("staff.interviews.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CandidateResource {
    @Inject
    StaffPages staff;
    @Inject
    InterviewsPages pages;
    @Inject
    KeepAppointments appointments;

    private interface Note {
        void of(String wave, UUID candidate, String actor);
    }

    @POST
    @Path("let-go")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response letGo(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("candidate") @Nullable String candidate, @FormParam("sure") @Nullable String sure) {
        return noteSurely(code, token, candidate, sure, appointments::letGo);
    }

    @POST
    @Path("held")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response held(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("candidate") @Nullable String candidate, @FormParam("sure") @Nullable String sure) {
        return noteSurely(code, token, candidate, sure, appointments::held);
    }

    @POST
    @Path("no-show")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response noShow(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("candidate") @Nullable String candidate, @FormParam("sure") @Nullable String sure) {
        return noteSurely(code, token, candidate, sure, appointments::noShow);
    }

    @POST
    @Path("voucher")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response voucher(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("candidate") @Nullable String candidate) {
        return note(code, token, candidate, appointments::voucher);
    }

    /** What was noted by mistake. */
    @POST
    @Path("no-voucher")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response noVoucher(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("candidate") @Nullable String candidate) {
        return note(code, token, candidate, appointments::noVoucher);
    }

    /** Shown by this answer alone: no page can be fetched that has it. */
    @POST
    @Path("contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance contact(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("candidate") @Nullable String candidate) {
        staff.requireToken(token);
        UUID id = InterviewPlanResource.id(candidate);
        return pages.with(code, appointments.reach(code, id, staff.username()), id.toString());
    }

    private Response noteSurely(String code, @Nullable String token, @Nullable String candidate, @Nullable String sure, Note note) {
        staff.requireToken(token);
        staff.requireSure(sure);
        return note(code, token, candidate, note);
    }

    private Response note(String code, @Nullable String token, @Nullable String candidate, Note note) {
        staff.requireToken(token);
        note.of(code, InterviewPlanResource.id(candidate), staff.username());
        return InterviewsPages.back(code);
    }
}
