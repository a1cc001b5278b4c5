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

/** The field as it is now: pictures with their tables, which stay right without a reload. Counts only, nothing from answers. */
@Path("/staff/waves/{wave}/field")
@Blocking
@Produces(MediaType.TEXT_HTML)
class LivePageResource {
    @Inject
    StaffPages pages;
    @Inject
    FieldReport report;
    @Inject
    Assets assets;

    /** @param scripts the addresses of the chart library and of what draws with it */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LivePage(StaffPage page, String wave, String waveName, List<String> sentences, List<Picture> pictures, List<String> scripts)
            implements
                TemplateInstance {}

    /** What changes while one looks. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LiveFigures(Texts texts, String wave, List<String> sentences, List<Picture> pictures) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        Texts t = pages.texts();
        Wave wave = Wave.get(code);
        FieldNow now = report.now(wave);
        return new LivePage(pages.page("staff.live.title"), code, wave.name, FieldSentences.of(t, now), Pictures.of(t, now),
                List.of(assets.of("echarts.common.min.js"), assets.of("live.js")));
    }

    @GET
    @Path("now")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance now(@PathParam("wave") String code) {
        Texts t = pages.texts();
        FieldNow now = report.now(Wave.get(code));
        return new LiveFigures(t, code, FieldSentences.of(t, now), Pictures.of(t, now));
    }

    @GET
    @Path("{picture}.csv")
    @Produces("text/csv")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response download(@PathParam("wave") String code, @PathParam("picture") String id) {
        Wave wave = Wave.get(code);
        Picture picture = Pictures.of(pages.texts(), report.now(wave)).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(NotFoundException::new);
        return Response.ok(PictureFile.of(picture, pages.texts().language()), "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + wave.code + "-" + picture.id() + ".csv\"").build();
    }
}
