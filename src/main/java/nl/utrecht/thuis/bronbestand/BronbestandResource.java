package nl.utrecht.thuis.bronbestand;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffLanguage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/waves/{wave}/bronbestand")
@Produces(MediaType.APPLICATION_JSON)
class BronbestandResource {
    private final Bronbestand bronbestand;
    private final BronbestandConfig limits;
    private final TextBook book;
    private final StaffLanguage language;
    private final CurrentVertxRequest request;

    BronbestandResource(Bronbestand bronbestand, BronbestandConfig limits, TextBook book, StaffLanguage language,
            CurrentVertxRequest request) {
        this.bronbestand = bronbestand;
        this.limits = limits;
        this.book = book;
        this.language = language;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Name.RESEARCHER)
    public ReportView post(@PathParam("wave") String wave, @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @RestForm("file") @Nullable FileUpload file, @Context SecurityContext security) throws IOException {
        if (!Set.of("true", "false").contains(dryRun)) {
            throw new BadRequestException("dryRun is true or false"); // a misspelt trial run must not import
        }
        Texts texts = book.in(language.of(request.getCurrent()));
        try (InputStream content = UploadedFile.open(file, limits.maximumBytes())) {
            return ReportView.of(dryRun.equals("true")
                    ? bronbestand.check(wave, content)
                    : bronbestand.importInto(wave, content, security.getUserPrincipal().getName()), texts);
        } catch (RegisterRejected rejected) {
            throw rejected.told(texts);
        }
    }
}
