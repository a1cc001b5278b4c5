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
import java.util.Set;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffLanguage;
import nl.utrecht.thuis.wave.AboutPeople;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/waves/{wave}/bronbestand")
@Produces(MediaType.APPLICATION_JSON)
class BronbestandResource {
    private static final String YES = "true";

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

    /**
     * Checks a register, and imports it unless it is a dry run. Once people were told of the wave it updates the register.
     *
     * @param absent why people who are not in the file have left: {@code moved}, {@code finished}, {@code exempted} or {@code absent}; without it they stay
     * @param returned whether people who had left are followed again
     * @param many whether more than a tenth of the register may leave
     */
    @POST
    @AboutPeople
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Name.RESEARCHER)
    public ReportView post(@PathParam("wave") String wave, @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("absent") @Nullable String absent, @QueryParam("returned") @DefaultValue("false") String returned,
            @QueryParam("many") @DefaultValue("false") String many, @RestForm("file") @Nullable FileUpload file,
            @Context SecurityContext security) throws IOException {
        Decision decision = Decision.of(absent, yes(returned), yes(many));
        if (absent != null && decision.absentReason().isEmpty()) {
            throw new BadRequestException("absent is the reason why people left");
        }
        boolean onlyCheck = yes(dryRun);
        Texts texts = book.in(language.of(request.getCurrent()));
        RegisterSource content = UploadedFile.of(file, limits.maximumBytes());
        try {
            return ReportView.of(onlyCheck
                    ? bronbestand.check(wave, content)
                    : bronbestand.importInto(wave, content, decision, security.getUserPrincipal().getName()), texts);
        } catch (RegisterRejected rejected) {
            throw rejected.told(texts);
        }
    }

    /** A misspelt trial run must not import. */
    private static boolean yes(String flag) {
        if (!Set.of(YES, "false").contains(flag)) {
            throw new BadRequestException("A flag is true or false");
        }
        return flag.equals(YES);
    }
}
