package nl.utrecht.thuis.bronbestand;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/staff/waves/{wave}/bronbestand")
@Produces(MediaType.TEXT_HTML)
class RegisterPageResource {
    private static final int BAD_REQUEST = 400;

    private final Bronbestand bronbestand;
    private final BronbestandConfig limits;
    private final ReplaceRegister register;
    private final StaffPages pages;

    RegisterPageResource(Bronbestand bronbestand, BronbestandConfig limits, ReplaceRegister register, StaffPages pages) {
        this.bronbestand = bronbestand;
        this.limits = limits;
        this.register = register;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "bronbestand", defaultName = HYPHENATED_ELEMENT_NAME)
    record RegisterPage(StaffPage page, RegisterNow register, List<String> unreadable, @Nullable ReportPage report)
            implements
                TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance show(@PathParam("wave") String wave) {
        return page(wave, List.of(), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response upload(@PathParam("wave") String wave, @RestForm("token") @Nullable String token,
            @RestForm("action") @Nullable String action, @RestForm("file") @Nullable FileUpload file) throws IOException {
        pages.requireToken(token);
        try (InputStream content = UploadedFile.open(file, limits.maximumBytes())) {
            if ("import".equals(action)) {
                bronbestand.importInto(wave, content, pages.username());
                return Redirect.to("/staff/waves/" + wave + "/bronbestand").build();
            }
            return shown(Response.Status.OK.getStatusCode(), page(wave, List.of(), bronbestand.check(wave, content)));
        } catch (RegisterRejected rejected) {
            return shown(BAD_REQUEST, page(wave, List.of(), rejected.report()));
        } catch (RegisterUnreadable unreadable) {
            Texts texts = pages.texts();
            return shown(unreadable.status(),
                    page(wave, unreadable.details().stream().map(detail -> texts.format(detail.key(), detail.arguments())).toList(), null));
        }
    }

    private RegisterPage page(String wave, List<String> unreadable, @Nullable Report report) {
        Texts texts = pages.texts();
        return new RegisterPage(pages.page("bronbestand.title"), RegisterNow.of(register.requireWave(wave), register.people(wave), texts),
                unreadable,
                report == null ? null : ReportPage.of(report, texts));
    }

    private static Response shown(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).build();
    }
}
