package nl.utrecht.thuis.bronbestand;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;

/** Which heading of a file stands for which column, and what its unknown values mean. The file is then checked again; it need not come again. */
@Path("/staff/waves/{wave}/bronbestand/columns")
@AboutPeople("bronbestand.title")
@Produces(MediaType.TEXT_HTML)
class ColumnsResource {
    private final Uploads uploads;
    private final StageRegister stage;
    private final RememberedMapping remembered;
    private final RegisterPages registers;
    private final StaffPages pages;

    ColumnsResource(Uploads uploads, StageRegister stage, RememberedMapping remembered, RegisterPages registers, StaffPages pages) {
        this.uploads = uploads;
        this.stage = stage;
        this.remembered = remembered;
        this.registers = registers;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "bronbestand", defaultName = HYPHENATED_ELEMENT_NAME)
    record ColumnsPage(StaffPage page, RegisterNow register, String upload, ColumnChoice choice) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response show(@PathParam("wave") String wave) {
        RegisterUpload upload = mappable(wave).orElseThrow(NotFoundException::new);
        try {
            List<String> headings = headings(upload);
            ColumnChoice choice = ColumnChoice.of(remembered.suggest(headings), uploads.mapping(upload), headings,
                    uploads.summary(upload).orElse(null), pages.texts());
            return Response.ok(new ColumnsPage(pages.page("bronbestand.map"), registers.now(wave, pages.texts()),
                    upload.uploadId.toString(), choice).render()).build();
        } catch (RegisterUnreadable noTable) {
            return Redirect.to(registers.now(wave, pages.texts()).path()).build();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response choose(@PathParam("wave") String wave, MultivaluedMap<String, String> fields) {
        pages.requireToken(fields.getFirst("token"));
        mappable(wave).filter(upload -> upload.uploadId.toString().equals(fields.getFirst("upload"))).ifPresent(upload -> {
            List<String> headings = headings(upload);
            Map<Column, Map<String, String>> before = uploads.mapping(upload).map(Mapping::values)
                    .orElseGet(() -> remembered.suggest(headings).values());
            uploads.checkAgain(wave, upload.uploadId,
                    ColumnChoice.read(fields, headings, before, uploads.summary(upload).orElse(null)));
        });
        return Redirect.to("/staff/waves/" + wave + "/bronbestand").build();
    }

    private Optional<RegisterUpload> mappable(String wave) {
        return uploads.current(wave).filter(upload -> upload.state == UploadState.CHECKED || upload.state == UploadState.MAPPING
                || upload.state == UploadState.UNREADABLE);
    }

    private List<String> headings(RegisterUpload upload) {
        Optional<RegisterSummary> summary = uploads.summary(upload);
        if (summary.isPresent()) {
            return summary.get().headings();
        }
        try (RegisterFile file = RegisterFile.open(uploads.file(upload), stage.limits())) {
            return file.headings();
        }
    }
}
