package nl.utrecht.thuis.report.planner;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.InvalidSettings;
import nl.utrecht.thuis.wave.InvalidWave;
import nl.utrecht.thuis.wave.NationalityPermission;
import nl.utrecht.thuis.wave.PlanTargetedRounds;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** Whom to remind and what that would do: a proposal that a researcher changes, plans, calls off, and looks back on. Counts only. */
@Path("/staff/waves/{wave}/planner")
@Blocking
@Produces(MediaType.TEXT_HTML)
class PlannerResource {
    @Inject
    StaffPages pages;
    @Inject
    Planner planner;
    @Inject
    PlannedRounds planned;
    @Inject
    PlanTargetedRounds rounds;
    @Inject
    NationalityPermission nationality;
    @Inject
    Assets assets;

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlannerPage(StaffPage page, PlannerView view, List<OutcomeView> outcomes, String done,
            String script) implements TemplateInstance {}

    /** Nobody has to be in the register for the page to say so. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoRegisterPage(StaffPage page, String wave, String waveName) implements TemplateInstance {}

    /** Of an anonymised wave: what was planned and what came of it, which are counts. There is nobody to remind. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ForgottenPlannerPage(StaffPage page, String wave, String waveName, List<OutcomeView> outcomes) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance show(@PathParam("wave") String code, @QueryParam("by") List<String> by,
            @QueryParam("messages") @Nullable String messages, @QueryParam("letters") @Nullable String letters,
            @QueryParam("prompts") @Nullable String prompts, @QueryParam("form") @Nullable String form,
            @QueryParam("again") @Nullable String again) {
        Wave wave = Wave.get(code);
        if (wave.isForgotten()) {
            return new ForgottenPlannerPage(pages.page("staff.planner.title"), wave.code, wave.name, outcomes(planner.situation(code)));
        }
        Wish wish = Optional.ofNullable(again).flatMap(round -> planned.again(wave, round))
                .orElseGet(() -> Wish.of(form != null, by, messages, letters, prompts));
        String done = Optional.ofNullable(again).flatMap(round -> planned.calledOff(wave, round))
                .map(round -> pages.texts().of("staff.planner.cancelled", "number", round.number())).orElse("");
        return page(code, wish, List.of(), "", done);
    }

    /** @param form action {@code schedule} plans the round; anything else shows what the numbers would do, and stores nothing */
    @POST
    @AboutPeople
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response plan(@PathParam("wave") String code, MultivaluedMap<String, String> form) {
        pages.requireToken(form.getFirst("token"));
        Wish wish = Wish.of(form);
        if (!"schedule".equals(form.getFirst("action"))) {
            return Response.ok(page(code, wish, List.of(), "", "").render()).build();
        }
        Planner.Draft draft = planner.draft(code, wish, true);
        try {
            if (draft.isSound()) {
                return Redirect.to(address(code) + "#" + planner.schedule(code, draft, pages.username())).build();
            }
        } catch (InvalidSettings invalid) {
            return wrong(code, wish, invalid.details());
        }
        return wrong(code, wish, List.of());
    }

    @POST
    @AboutPeople
    @Path("nationality")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response allowNationality(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("reason") @DefaultValue("") String reason) {
        pages.requireToken(token);
        try {
            nationality.allow(code, reason, pages.username());
        } catch (InvalidWave invalid) {
            List<String> problems = invalid.details().stream().map(this::sentence).toList();
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(code, Wish.NONE, problems, reason, "").render()).build();
        }
        return Redirect.to(address(code) + "?by=nationality").build();
    }

    @POST
    @AboutPeople
    @Path("nationality/off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response forbidNationality(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        nationality.forbid(code, pages.username());
        return Redirect.to(address(code)).build();
    }

    @POST
    @AboutPeople
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response cancel(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("round") @DefaultValue("") String round) {
        pages.requireToken(token);
        if (rounds.cancel(code, round, pages.username())) {
            return Redirect.to(address(code) + "?again=" + round).build();
        }
        String problem = pages.texts().of("staff.planner.error.decided");
        return Response.status(Response.Status.CONFLICT)
                .entity(page(code, Wish.NONE, List.of(problem), "", "").render()).build();
    }

    private static String address(String code) {
        return "/staff/waves/" + code + "/planner";
    }

    private String sentence(Problem.Detail detail) {
        return pages.texts().format(detail.key(), detail.arguments());
    }

    private Response wrong(String code, Wish wish, List<Problem.Detail> more) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(code, wish, more.stream().map(this::sentence).toList(), "", "").render()).build();
    }

    /** @param done what was done a moment ago; empty for nothing */
    private TemplateInstance page(String code, Wish wish, List<String> problems, String reason, String done) {
        Texts t = pages.texts();
        Planner.Draft draft = planner.draft(code, wish, false);
        Wave wave = draft.situation().wave();
        if (draft.grouping().groups().isEmpty()) {
            return new NoRegisterPage(pages.page("staff.planner.title"), wave.code, wave.name);
        }
        return new PlannerPage(pages.page("staff.planner.title"), PlannerPages.of(draft, problems, reason, t), outcomes(draft.situation()),
                done, assets.of("copy.js"));
    }

    private List<OutcomeView> outcomes(Situation situation) {
        return planned.of(situation.wave(), situation.table()).stream()
                .map(outcome -> OutcomeView.of(outcome, situation.wave(), pages.texts())).toList();
    }
}
