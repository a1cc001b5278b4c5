package nl.utrecht.thuis.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.jspecify.annotations.Nullable;

/** The monitor: who is missing from the response, why, and how sure that is. Counts only, nothing from answers. */
@Path("/staff/waves/{wave}/representativeness")
@Blocking
@Produces(MediaType.TEXT_HTML)
class RepresentativenessPageResource {
    @Inject
    StaffPages pages;
    @Inject
    RepresentativityReport report;
    @Inject
    Assets assets;

    /** Before there is anybody to compare with. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NobodyToComparePage(StaffPage page, String wave, String waveName) implements TemplateInstance {}

    /**
     * @param open whether people can still be reminded
     * @param tells whether there are answers enough to compare groups
     * @param scripts the addresses of the chart library and of what draws with it
     */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RepresentativenessPage(StaffPage page, String wave, String waveName, boolean open, boolean tells, WhoIsMissing missing,
            ComparisonChoice choice,
            List<PartialTable> partials, List<CoverageTable> coverage, Headline headline, List<Picture> pictures,
            List<RegisterColumn> columns, TestTable tests, List<String> scripts) implements TemplateInstance {}

    /**
     * @param variables the features of the model; none for sex, age and legal group
     * @param base with whom features are compared, {@code register} or {@code invited}
     */
    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code, @QueryParam("variable") List<String> variables,
            @QueryParam("base") @Nullable String base) {
        Texts t = pages.texts();
        Wave wave = Wave.get(code);
        StaffPage page = pages.page("staff.composition.title");
        return report.now(wave, variables, Base.of(base == null ? "" : base).orElse(Base.REGISTER))
                .<TemplateInstance>map(now -> page(t, page, now)).orElseGet(() -> new NobodyToComparePage(page, code, wave.name));
    }

    private TemplateInstance page(Texts t, StaffPage page, RepresentativityNow now) {
        Wave wave = now.wave();
        return new RepresentativenessPage(page, wave.code, wave.name, wave.state == WaveState.IN_THE_FIELD, now.says(),
                WhoIsMissing.of(t, now), ComparisonChoice.of(t, now), PartialTable.of(t, wave, now.compared()),
                CoverageTable.of(t, wave, now.register()),
                Headline.of(t, now), DayIndicators.of(t, now), RegisterColumn.of(t, now.register()), TestTable.of(t, wave, now),
                List.of(assets.of("echarts.common.min.js"), assets.of("live.js")));
    }

    @GET
    @Path("{picture}.csv")
    @Produces("text/csv")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response download(@PathParam("wave") String code, @PathParam("picture") String id) {
        Wave wave = Wave.get(code);
        RepresentativityNow now = report.now(wave, List.of(), Base.REGISTER).orElseThrow(() -> new NoRegister(code));
        return DayIndicators.of(pages.texts(), now).stream().filter(one -> one.id().equals(id))
                .findFirst()
                .map(picture -> Response.ok(PictureFile.of(picture, pages.texts().language()), "text/csv;charset=UTF-8;header=present")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + wave.code + "-" + picture.id() + ".csv\"")
                        .build())
                .orElseThrow(NotFoundException::new);
    }
}
