package nl.utrecht.thuis.bronbestand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;

/** The language by nationality, as researchers want it in a wave. The file that is there is checked once more with it. */
@Path("/staff/waves/{wave}/bronbestand/languages")
@AboutPeople("bronbestand.title")
class RegisterLanguagesResource {
    private final Uploads uploads;
    private final LanguageChoices choices;
    private final NationalityLanguages nationalities;
    private final RegisterPages registers;
    private final StaffPages pages;

    RegisterLanguagesResource(Uploads uploads, LanguageChoices choices, NationalityLanguages nationalities, RegisterPages registers,
            StaffPages pages) {
        this.uploads = uploads;
        this.choices = choices;
        this.nationalities = nationalities;
        this.registers = registers;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response choose(@PathParam("wave") String wave, MultivaluedMap<String, String> fields) {
        pages.requireToken(fields.getFirst("token"));
        RegisterUpload upload = uploads.current(wave)
                .filter(found -> found.state == UploadState.CHECKED && found.uploadId.toString().equals(fields.getFirst("upload")))
                .orElse(null);
        if (upload != null) {
            List<String> offered = registers.offered(wave).stream().map(Language::tag).toList();
            Map<String, String> chosen = new HashMap<>(choices.of(wave));
            for (String nationality : uploads.summary(upload).orElseThrow().nationalities().keySet()) {
                String folded = NationalityLanguages.folded(nationality);
                String tag = fields.getFirst(LanguageTable.FIELD + folded);
                if (nationalities.suggest(nationality, offered).equals(tag)) {
                    chosen.remove(folded);
                } else if (tag != null && offered.contains(tag)) {
                    chosen.put(folded, tag);
                }
            }
            choices.choose(wave, chosen);
            uploads.checkAgain(wave, UUID.fromString(fields.getFirst("upload")), null);
        }
        return Redirect.to("/staff/waves/" + wave + "/bronbestand").build();
    }
}
