package nl.utrecht.thuis.wave.setup;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.CalendarSettings;
import nl.utrecht.thuis.wave.ChangeSettings;
import nl.utrecht.thuis.wave.InvalidSettings;
import nl.utrecht.thuis.wave.Remark;
import nl.utrecht.thuis.wave.SettingFaults;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveSettings;
import org.jspecify.annotations.Nullable;

/** The pages on which a researcher sets a wave up: one for each group of settings, saved page by page. */
@Path("/staff/waves/{wave}/setup")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SetupResource {
    private static final String REMOVE = "remove-reminder:";

    @Inject
    StaffPages staff;
    @Inject
    ChangeSettings settings;
    @Inject
    SetupPages pages;

    /** What was sent, read. @param wrong what cannot be read */
    private record Read(Wave wave, SetupForm form, WaveSettings next, List<Problem.Detail> wrong) {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response first(@PathParam("wave") String code) {
        return Redirect.to(StepBar.path(Wave.get(code).code, SetupStep.BASICS)).build();
    }

    @GET
    @Path("{step}")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public String show(@PathParam("wave") String code, @PathParam("step") String slug, @QueryParam("saved") @Nullable String saved) {
        SetupStep step = step(slug);
        Wave wave = Wave.get(code);
        WaveSettings now = settings.read(code);
        List<Remark> remarks = settings.check(code, now).remarks();
        return pages.show(wave, step, step.form(now, wave.opening()), new ChangeSettings.Verdict(List.of(), remarks), saved != null);
    }

    /** Saves the page, or adds or removes a row without saving. */
    @POST
    @Path("{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response save(@PathParam("wave") String code, @PathParam("step") String slug, MultivaluedMap<String, String> fields) {
        staff.requireToken(fields.getFirst("token"));
        SetupStep step = step(slug);
        String action = String.valueOf(fields.getFirst("action"));
        Read read = read(code, step, fields);
        if (action.equals("add-reminder") || action.startsWith(REMOVE)) {
            return Response.ok(otherRows(read, step, action)).build();
        }
        try {
            if (!read.wrong().isEmpty()) {
                return refused(read, step, settings.check(code, read.next()).faults());
            }
            settings.change(code, now -> step.read(read.form(), now, opened(read.wave()), new SettingFaults()), staff.username());
        } catch (InvalidSettings invalid) {
            return refused(read, step, invalid.details());
        }
        return Redirect.to(after(code, step, action)).build();
    }

    /** Says what is wrong with what stands in the fields, and stores nothing. */
    @POST
    @Path("{step}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public String check(@PathParam("wave") String code, @PathParam("step") String slug, MultivaluedMap<String, String> fields) {
        staff.requireToken(fields.getFirst("token"));
        Read read = read(code, step(slug), fields);
        ChangeSettings.Verdict verdict = settings.check(code, read.next());
        return pages.said(read.wave(), read.form(), new ChangeSettings.Verdict(all(read, verdict.faults()), verdict.remarks()));
    }

    private Response refused(Read read, SetupStep step, List<Problem.Detail> faults) {
        String page = pages.show(read.wave(), step, read.form(), new ChangeSettings.Verdict(all(read, faults), List.of()), false);
        return Response.status(Response.Status.BAD_REQUEST).entity(page).build();
    }

    /** What cannot be read is said; not also what is wrong with what stood there before. */
    private static List<Problem.Detail> all(Read read, List<Problem.Detail> faults) {
        List<String> said = read.wrong().stream().map(Problem.Detail::pointer).toList();
        return Stream.concat(read.wrong().stream(), faults.stream().filter(fault -> !said.contains(fault.pointer()))).toList();
    }

    private Read read(String code, SetupStep step, MultivaluedMap<String, String> fields) {
        Wave wave = Wave.get(code);
        SetupForm form = new SetupForm(fields);
        SettingFaults wrong = new SettingFaults();
        WaveSettings next = step.read(form, settings.read(code), opened(wave), wrong);
        return new Read(wave, form, next, wrong.all());
    }

    private String otherRows(Read read, SetupStep step, String action) {
        CalendarSettings calendar = read.next().calendar();
        SetupForm form = action.startsWith(REMOVE)
                ? ReminderRows.remove(read.form(), action.substring(REMOVE.length()))
                : ReminderRows.add(read.form(), calendar, opened(read.wave()).or(() -> Optional.ofNullable(calendar.opensOn())));
        return pages.show(read.wave(), step, form, new ChangeSettings.Verdict(read.wrong(), List.of()), false);
    }

    private static Optional<LocalDate> opened(Wave wave) {
        return Optional.ofNullable(wave.openedOn);
    }

    private static String after(String code, SetupStep step, String action) {
        if (action.equals("next")) {
            return step.next().map(next -> StepBar.path(code, next)).orElse("/staff/waves/" + code);
        }
        return StepBar.path(code, step) + "?saved=yes";
    }

    private static SetupStep step(String slug) {
        return SetupStep.of(slug).orElseThrow(NotFoundException::new);
    }
}
