package nl.utrecht.thuis.anonymisation;

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
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.anonymisation.AnonymiseView.Typed;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.SecondPersonNeeded;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** Where a wave is anonymised: what is still personal and still open, the question of one person and the agreement of another, and how far it is. */
@Path("/staff/waves/{wave}/anonymise")
@Blocking
@Produces(MediaType.TEXT_HTML)
class AnonymiseResource {
    @Inject
    StaffPages pages;
    @Inject
    Preflight preflight;
    @Inject
    AskAnonymising ask;
    @Inject
    Anonymise anonymise;
    @Inject
    Accounts accounts;

    @CheckedTemplate(basePath = "anonymisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnonymisePage(StaffPage page, AnonymiseView view) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        return page(code, Typed.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response ask(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("backups") @Nullable String backups) {
        pages.requireToken(token);
        try {
            ask.ask(code, backups, pages.username());
            return back(code);
        } catch (InvalidAnonymisation | NotSettledYet | NobodyAsked wrong) {
            return refused(code, backups, null, wrong);
        }
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response withdraw(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        try {
            ask.withdraw(code, pages.username());
            return back(code);
        } catch (NobodyAsked wrong) {
            return refused(code, null, null, wrong);
        }
    }

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response confirm(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("code") @Nullable String typed) {
        pages.requireToken(token);
        try {
            ask.confirm(code, typed, pages.username());
        } catch (InvalidAnonymisation | SecondPersonNeeded | NobodyAsked wrong) {
            return refused(code, null, typed, wrong);
        }
        anonymise.attempt(code);
        return back(code);
    }

    /** Goes on with what was interrupted, without waiting for the next minute. */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response again(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        anonymise.attempt(code);
        return back(code);
    }

    private Response refused(String code, @Nullable String backups, @Nullable String typed,
            RuntimeException wrong) {
        Problem problem = (Problem) wrong;
        Texts t = pages.texts();
        List<String> sentences = new ArrayList<>(
                problem.details().stream().map(detail -> t.format(detail.key(), detail.arguments())).toList());
        if (sentences.isEmpty()) {
            sentences.add(t.format("problem." + problem.type() + ".detail", problem.arguments()));
        }
        return Response.status(problem.status()).entity(page(code, new Typed(backups, typed, sentences)).render()).build();
    }

    private TemplateInstance page(String code, Typed typed) {
        Wave wave = Wave.get(code);
        return new AnonymisePage(pages.page("staff.forget.title"), AnonymiseView.of(pages.texts(), wave, preflight.of(wave),
                Anonymisation.of(code), pages.username(), accounts::nameOf, typed));
    }

    private static Response back(String code) {
        return Redirect.to("/staff/waves/" + code + "/anonymise").build();
    }
}
