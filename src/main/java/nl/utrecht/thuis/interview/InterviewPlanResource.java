package nl.utrecht.thuis.interview;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Retention;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** A researcher writes down where the talks are and when. */
@Path("/staff/waves/{wave}/interviews")
@AboutPeople("staff.interviews.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class InterviewPlanResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    StaffPages staff;
    @Inject
    InterviewsPages pages;
    @Inject
    PlanInterviews planning;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    @POST
    @Path("plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response write(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("venue") @Nullable String venue, @FormParam("minutes") @Nullable String minutes,
            @FormParam("languages") List<String> languages, @FormParam("interpreter") @Nullable String interpreter,
            @FormParam("interviewer") @Nullable String interviewer) {
        staff.requireToken(token);
        PlanSettings settings = new PlanSettings(line(venue), number(minutes), List.copyOf(languages), interpreter != null,
                line(interviewer));
        List<Problem.Detail> problems = settings.problems(Wave.get(code).languageTags());
        if (!problems.isEmpty()) {
            return Response.status(UNPROCESSABLE).entity(pages.wrong(code, settings, problems).render()).build();
        }
        planning.write(code, settings, staff.username());
        return InterviewsPages.back(code);
    }

    @POST
    @Path("slots")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response add(@PathParam("wave") String code, @FormParam("token") @Nullable String token, @FormParam("day") @Nullable String day,
            @FormParam("time") @Nullable String time, @FormParam("places") @Nullable String places) {
        staff.requireToken(token);
        InterviewsPages.TypedSlot typed = InterviewsPages.TypedSlot.of(day, time, places);
        Optional<NewSlot> slot = NewSlot.of(day, time, places).filter(found -> found.isToCome(clock.instant(), waves.zone()));
        Optional<LocalDate> due = Optional.ofNullable(Retention.of(Wave.get(code), waves.today()).due());
        if (slot.isEmpty()) {
            return wrong(code, typed, NewSlot.wrong());
        }
        if (due.filter(last -> !slot.get().day().isBefore(last)).isPresent()) {
            return wrong(code, typed, NewSlot.tooLate(due.get()));
        }
        return switch (planning.add(code, slot.get(), staff.username())) {
            case NEW -> InterviewsPages.back(code);
            case MORE_PLACES -> InterviewsPages.back(code, InterviewsPages.MORE_PLACES);
            case THERE_ALREADY -> wrong(code, typed, NewSlot.thereAlready());
        };
    }

    private Response wrong(String code, InterviewsPages.TypedSlot typed, Problem.Detail problem) {
        return Response.status(UNPROCESSABLE).entity(pages.wrong(code, typed, problem).render()).build();
    }

    @POST
    @Path("slots/off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response callOff(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("slot") @Nullable String slot, @FormParam("sure") @Nullable String sure) {
        staff.requireToken(token);
        staff.requireSure(sure);
        planning.callOff(code, id(slot), staff.username());
        return InterviewsPages.back(code);
    }

    /** @throws BadRequestException for what is none */
    static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(line(typed));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private static int number(@Nullable String typed) {
        try {
            return Integer.parseInt(line(typed));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cc}", " ").strip();
    }
}
