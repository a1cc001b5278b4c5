package nl.utrecht.thuis.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.response.KeptAnswers;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Blockers;
import nl.utrecht.thuis.wave.EndWave;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** The page of one wave: where it is in its life, how many came how far, and whom the response lacks. */
@Path("/staff/waves/{wave}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class WavePageResource {
    @Inject
    StaffPages pages;
    @Inject
    Waves waves;
    @Inject
    FieldReport report;
    @Inject
    RepresentativityReport representativity;
    @Inject
    KeptAnswers kept;
    @Inject
    EndWave ending;
    @Inject
    Accounts accounts;

    /** @param missing null before there is a register */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WavePage(StaffPage page, WaveHead wave, EndingView ending, Chain chain, @Nullable WhoIsMissing missing)
            implements
                TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        Wave wave = Wave.get(code);
        Texts t = pages.texts();
        ResponseFigures figures = report.response(code);
        WhoIsMissing missing = representativity.now(wave, List.of(), Base.REGISTER).map(now -> WhoIsMissing.of(t, now)).orElse(null);
        Blockers blockers = wave.state.beforeOpening() ? waves.blockers(code) : null;
        List<Problem.Detail> open = wave.state == WaveState.CLOSED ? ending.stillOpen(code) : List.of();
        return new WavePage(pages.titled(wave.name), WaveHead.of(t, wave, blockers, waves.today()),
                EndingView.of(t, wave, open, pages.username(), accounts::nameOf, waves.today()),
                Chain.of(t, figures, kept.of(code)), missing);
    }
}
