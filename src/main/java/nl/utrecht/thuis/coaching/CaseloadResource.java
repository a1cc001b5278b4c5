package nl.utrecht.thuis.coaching;

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
import java.util.List;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** The coach's own clients, as a list; a prompt for all; what was prompted before; texts to copy. */
@Path("/staff/caseload")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CaseloadResource {
    private static final int LONGEST_NAME = 100;

    @Inject
    StaffPages pages;
    @Inject
    Caseloads caseloads;
    @Inject
    CaseloadViews views;
    @Inject
    PromptClients prompting;
    @Inject
    ReadyText readyText;
    @Inject
    Waves waves;
    @Inject
    Assets assets;

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CaseloadWaves(StaffPage page, List<CaseloadViews.WaveView> waves) implements TemplateInstance {}

    /** @param sought what was searched for, empty for the whole list */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CaseloadList(StaffPage page, CaseloadViews.WaveView wave, String today, String due, CaseloadViews.CountsView counts,
            String sought,
            boolean empty, List<CaseloadViews.ClientView> clients) implements TemplateInstance {}

    /** @param due how many clients will be written to, in words; empty for nobody */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PromptAll(StaffPage page, CaseloadViews.WaveView wave, String due, String others) implements TemplateInstance {}

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PromptHistory(StaffPage page, CaseloadViews.WaveView wave, List<CaseloadViews.EntryView> entries) implements TemplateInstance {}

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CoachTexts(StaffPage page, CaseloadViews.WaveView wave, List<ReadyText.Written> texts,
            String script) implements TemplateInstance {}

    /** The list of the only wave there is, or the waves to choose from. */
    @GET
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public Response waves() {
        List<Wave> seen = caseloads.waves();
        if (seen.size() == 1) {
            return Redirect.to("/staff/caseload/" + seen.get(0).code).build();
        }
        return Response.ok(new CaseloadWaves(pages.page("staff.caseload.title"),
                seen.stream().map(wave -> views.wave(wave, pages.texts())).toList()).render()).build();
    }

    @GET
    @Path("{wave}")
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public TemplateInstance list(@PathParam("wave") String wave) {
        return list(caseloads.of(wave, pages.username()), "");
    }

    /** A post, so that no address has a name in it. It changes nothing. */
    @POST
    @Path("{wave}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public TemplateInstance search(@PathParam("wave") String wave, @FormParam("token") @Nullable String token,
            @FormParam("name") @Nullable String name) {
        pages.requireToken(token);
        String sought = name == null ? "" : name.strip();
        return list(caseloads.of(wave, pages.username()), sought.length() > LONGEST_NAME ? sought.substring(0, LONGEST_NAME) : sought);
    }

    @GET
    @Path("{wave}/prompt")
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public TemplateInstance promptAll(@PathParam("wave") String code) {
        Caseload caseload = caseloads.of(code, pages.username());
        Texts t = pages.texts();
        int due = caseload.due(waves.today()).size();
        return new PromptAll(pages.page("staff.caseload.prompt-all.title"), views.wave(caseload.wave(), t),
                due == 0 ? "" : t.of("staff.caseload.prompt-all.due", "clients", due),
                t.of("staff.caseload.prompt-all.others", "clients", caseload.clients().size() - due));
    }

    /** Twice is once: who was prompted by the first of two posts is not due for the second. */
    @POST
    @Path("{wave}/prompt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.COACH)
    public Response prompt(@PathParam("wave") String wave, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        prompting.all(wave, pages.username());
        return Redirect.to("/staff/caseload/" + wave).build();
    }

    @GET
    @Path("{wave}/history")
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public TemplateInstance history(@PathParam("wave") String code) {
        Caseload caseload = caseloads.of(code, pages.username());
        Texts t = pages.texts();
        return new PromptHistory(pages.page("staff.caseload.history.title"), views.wave(caseload.wave(), t), views.history(caseload, t));
    }

    @GET
    @Path("{wave}/texts")
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public TemplateInstance texts(@PathParam("wave") String code) {
        Wave wave = caseloads.of(code, pages.username()).wave();
        return new CoachTexts(pages.page("staff.caseload.texts.title"), views.wave(wave, pages.texts()), readyText.all(wave),
                assets.of("copy.js"));
    }

    private TemplateInstance list(Caseload caseload, String sought) {
        Texts t = pages.texts();
        int due = caseload.due(waves.today()).size();
        return new CaseloadList(pages.page("staff.caseload.title"), views.wave(caseload.wave(), t), views.today(caseload, t),
                due == 0 ? "" : t.of("staff.caseload.prompt-all.link", "clients", due), views.counts(caseload, t), sought,
                caseload.clients().isEmpty(), views.clients(sought.isEmpty() ? caseload : caseload.matching(sought), t));
    }
}
