package nl.utrecht.thuis.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.RegisterAdjustment;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.jspecify.annotations.Nullable;

/** The researcher notes who left the register during fieldwork, and sees how many did, when and why; never who had answered. */
@Path("/staff/waves/{wave}/leaving")
@AboutPeople("staff.leaving.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class LeavingResource {
    @Inject
    StaffPages pages;
    @Inject
    LeaveRegister register;

    /** A reason with its sentence. */
    record ReasonChoice(String code, String text) {}

    /** Somebody who left, without a name. */
    record LeftRow(String day, String reason) {}

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LeavingPage(StaffPage page, String wave, String waveName, boolean inTheField, List<ReasonChoice> reasons, List<LeftRow> left,
            String clientNumber,
            List<String> problems) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        return page(code, "", List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response leave(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("clientNumber") @Nullable String clientNumber, @FormParam("reason") @Nullable String reason) {
        pages.requireToken(token);
        LeaveReason why = Stream.of(LeaveReason.MOVED, LeaveReason.FINISHED, LeaveReason.EXEMPTED)
                .filter(known -> known.slug().equals(reason)).findFirst()
                .orElseThrow(BadRequestException::new);
        String number = clientNumber == null ? "" : clientNumber.strip();
        try {
            register.leave(code, number, why, pages.username());
            return Redirect.to("/staff/waves/" + code + "/leaving").build();
        } catch (UnknownClientNumber unknown) {
            String problem = pages.texts().of("problem.unknown-client-number.title");
            return Response.status(unknown.status()).entity(page(code, number, List.of(problem)).render()).build();
        }
    }

    private TemplateInstance page(String code, String clientNumber, List<String> problems) {
        Wave wave = Wave.get(code);
        Texts t = pages.texts();
        List<ReasonChoice> reasons = Stream.of(LeaveReason.MOVED, LeaveReason.FINISHED, LeaveReason.EXEMPTED)
                .map(reason -> new ReasonChoice(reason.slug(), t.of("staff.leaving.reason." + reason.slug()))).toList();
        List<LeftRow> left = RegisterAdjustment.leaving(code).stream()
                .map(gone -> new LeftRow(t.date(gone.adjustedOn), t.of("staff.leaving.reason." + gone.reason))).toList();
        return new LeavingPage(pages.page("staff.leaving.title"), code, wave.name, wave.state == WaveState.IN_THE_FIELD, reasons, left,
                clientNumber, problems);
    }
}
