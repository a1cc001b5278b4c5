package nl.utrecht.thuis.bronbestand;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The register of a wave: a file comes in, is checked while one can do something else, and is imported when somebody says so. */
@Path("/staff/waves/{wave}/bronbestand")
@AboutPeople("bronbestand.title")
@Produces(MediaType.TEXT_HTML)
class RegisterPageResource {
    private final Uploads uploads;
    private final BronbestandConfig limits;
    private final RegisterPages registers;
    private final StaffPages pages;
    private final Assets assets;

    RegisterPageResource(Uploads uploads, BronbestandConfig limits, RegisterPages registers, StaffPages pages, Assets assets) {
        this.uploads = uploads;
        this.limits = limits;
        this.registers = registers;
        this.pages = pages;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "bronbestand", defaultName = HYPHENATED_ELEMENT_NAME)
    record RegisterPage(StaffPage page, RegisterNow register, List<String> problems, @Nullable UploadView upload, Decision decision,
            String script)
            implements
                TemplateInstance {}

    @CheckedTemplate(basePath = "bronbestand", defaultName = HYPHENATED_ELEMENT_NAME)
    record UploadProgress(Texts texts, ProgressView progress) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance show(@PathParam("wave") String wave) {
        return page(wave, List.of(), Decision.CAUTIOUS);
    }

    /** The part of the page that changes while a worker is at the file; nothing when no worker is. */
    @GET
    @Path("progress")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response progress(@PathParam("wave") String wave) {
        UploadView upload = registers.upload(registers.now(wave, pages.texts()), pages.texts());
        return upload == null || upload.progress() == null
                ? Response.noContent().build()
                : Response.ok(new UploadProgress(pages.texts(), upload.progress()).render()).build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response upload(@PathParam("wave") String wave, @RestForm("token") @Nullable String token,
            @RestForm("file") @Nullable FileUpload file) throws IOException {
        pages.requireToken(token);
        try {
            uploads.receive(wave, UploadedFile.of(file, limits.maximumBytes()), pages.username());
            return back(wave);
        } catch (RegisterUnreadable unreadable) {
            return refused(unreadable.status(), wave, FileTrouble.of(unreadable).told(pages.texts()), Decision.CAUTIOUS);
        }
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response importIt(@PathParam("wave") String wave, @FormParam("token") @Nullable String token,
            @FormParam("upload") @Nullable UUID upload, @FormParam("left") @Nullable String left,
            @FormParam("reason") @Nullable String reason,
            @FormParam("returned") @Nullable String returned, @FormParam("many") @Nullable String many) {
        pages.requireToken(token);
        Decision decision = Decision.of(left == null ? null : reason, returned != null, many != null);
        try {
            if (upload != null) {
                uploads.confirm(wave, upload, decision, pages.username());
            }
            return back(wave);
        } catch (ManyWouldLeave tooMany) {
            return refused(tooMany.status(), wave,
                    List.of(pages.texts().format("problem." + tooMany.type() + ".detail", tooMany.arguments())), decision);
        }
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response discard(@PathParam("wave") String wave, @FormParam("token") @Nullable String token,
            @FormParam("upload") @Nullable UUID upload) {
        pages.requireToken(token);
        if (upload != null) {
            uploads.discard(wave, upload);
        }
        return back(wave);
    }

    private RegisterPage page(String wave, List<String> problems, Decision decision) {
        Texts texts = pages.texts();
        RegisterNow now = registers.now(wave, texts);
        return new RegisterPage(pages.page("bronbestand.title"), now, problems, registers.upload(now, texts), decision,
                assets.of("register-progress.js"));
    }

    private Response refused(int status, String wave, List<String> problems, Decision decision) {
        return Response.status(status).entity(page(wave, problems, decision).render()).build();
    }

    private static Response back(String wave) {
        return Redirect.to("/staff/waves/" + wave + "/bronbestand").build();
    }
}
