package nl.utrecht.thuis.bronbestand;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;

/** What a checked file holds, one by one: its problems as a file, and whom each change is about. */
@Path("/staff/waves/{wave}/bronbestand")
@AboutPeople("bronbestand.title")
@Produces(MediaType.TEXT_HTML)
class RegisterDetailsResource {
    private final Uploads uploads;
    private final StagedProblems problems;
    private final ChangeList changes;
    private final RegisterPages registers;
    private final StaffPages pages;

    RegisterDetailsResource(Uploads uploads, StagedProblems problems, ChangeList changes, RegisterPages registers, StaffPages pages) {
        this.uploads = uploads;
        this.problems = problems;
        this.changes = changes;
        this.registers = registers;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "bronbestand", defaultName = HYPHENATED_ELEMENT_NAME)
    record ChangesPage(StaffPage page, RegisterNow register, String name, List<ChangeList.Someone> people, String previous, String next)
            implements
                TemplateInstance {}

    /** All problems of the file, for a spreadsheet. */
    @GET
    @Path("problems.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response problems(@PathParam("wave") String wave) {
        RegisterUpload upload = checked(wave);
        String file = ProblemFile.of(problems.read(Run.of(upload), null, Integer.MAX_VALUE), pages.texts());
        return Response.ok(file).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bronbestand-" + wave + ".csv\"").build();
    }

    /** @param slug of a {@link RowOutcome}, or {@code absent} @param number counted from 0 */
    @GET
    @Path("changes/{change}")
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance changes(@PathParam("wave") String wave, @PathParam("change") String slug,
            @QueryParam("page") @DefaultValue("0") int number) {
        String change = ChangeList.slug(slug).orElseThrow(NotFoundException::new);
        if (number < 0 || number > Integer.MAX_VALUE / ChangeList.PAGE) {
            throw new NotFoundException();
        }
        Texts texts = pages.texts();
        RegisterNow now = registers.now(wave, texts);
        List<ChangeList.Someone> people = changes.read(Run.of(checked(wave)), change, number);
        String path = now.path() + "/changes/" + change + "?page=";
        return new ChangesPage(pages.page("bronbestand.update"), now, texts.of("bronbestand.outcome." + change), people,
                number == 0 ? "" : path + (number - 1), people.size() < ChangeList.PAGE ? "" : path + (number + 1));
    }

    private RegisterUpload checked(String wave) {
        return uploads.current(wave).filter(upload -> upload.state == UploadState.CHECKED).orElseThrow(NotFoundException::new);
    }
}
