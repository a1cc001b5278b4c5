package nl.utrecht.thuis.wave;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import org.jspecify.annotations.Nullable;

/** The researcher's list of waves, and what moves a wave on. */
@Path("/staff/waves")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Name.RESEARCHER)
class WavesResource {
    @Inject
    StaffPages pages;
    @Inject
    Waves waves;
    @Inject
    TextsApproved approved;
    @Inject
    Languages languages;

    /** A wave as a row of the list. */
    record WaveRow(String code, String name, String state, String opened, String closes) {
        static WaveRow of(Wave wave, Texts t) {
            return new WaveRow(wave.code, wave.name, t.of("staff.wave.state." + wave.state.slug()), day(wave.openedOn, t),
                    day(wave.closesOn, t));
        }

        private static String day(@Nullable LocalDate day, Texts t) {
            return day == null ? "–" : t.date(day);
        }
    }

    @CheckedTemplate(basePath = "wave", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WaveList(StaffPage page, List<WaveRow> waves, String code, String name, @Nullable LocalDate referenceDate,
            List<LanguageChoice> languages,
            List<String> errors) implements TemplateInstance {}

    /** A language to offer a new wave in. @param waiting how many of its texts are not approved, in words; empty when all are */
    record LanguageChoice(Language language, boolean source, boolean chosen, String waiting) {}

    @GET
    @Transactional
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance list() {
        return page(new NewWave("", "", null, day(null), null, null), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Object create(@FormParam("token") @Nullable String token, @FormParam("code") @Nullable String code,
            @FormParam("name") @Nullable String name,
            @FormParam("referenceDate") @Nullable String referenceDate, @FormParam("languages") List<String> tags) {
        pages.requireToken(token);
        NewWave wave = new NewWave(code == null ? "" : code.strip(), name == null ? "" : name, null, day(referenceDate), null,
                tags.isEmpty() ? null : tags);
        try {
            waves.create(wave, pages.username());
            return Redirect.to("/staff/waves/" + wave.code()).build();
        } catch (InvalidWave invalid) {
            List<String> errors = invalid.details().stream().map(detail -> pages.texts().format(detail.key(), detail.arguments())).toList();
            return Response.status(Response.Status.BAD_REQUEST).entity(page(wave, errors).render()).build();
        }
    }

    @POST
    @Path("{wave}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response open(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("overrideReason") @Nullable String reason) {
        pages.requireToken(token);
        waves.open(code, reason, pages.username());
        return Redirect.to("/staff/waves/" + code).build();
    }

    @POST
    @Path("{wave}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response close(@PathParam("wave") String code, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        waves.close(code, pages.username());
        return Redirect.to("/staff/waves/" + code).build();
    }

    /** The day that was given; 1 October of this year when none was, or none that exists. */
    private LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed);
        } catch (DateTimeParseException e) {
            return LocalDate.of(waves.today().getYear(), 10, 1);
        }
    }

    private TemplateInstance page(NewWave typed, List<String> errors) {
        Texts t = pages.texts();
        List<WaveRow> rows = Wave.newestFirst().stream().map(wave -> WaveRow.of(wave, t)).toList();
        List<LanguageChoice> choices = languages.all().stream().map(language -> choice(language, typed, t)).toList();
        return new WaveList(pages.page("staff.waves.title"), rows, String.valueOf(typed.code()), String.valueOf(typed.name()),
                typed.referenceDate(), choices, errors);
    }

    private LanguageChoice choice(Language language, NewWave typed, Texts t) {
        int waiting = approved.progress(WaveDefaults.QUESTIONNAIRE, language).waiting();
        return new LanguageChoice(language, language.equals(languages.source()),
                typed.languages() == null || typed.languages().contains(language.tag()),
                waiting == 0 ? "" : t.of("staff.wave.language.waiting", "waiting", waiting));
    }
}
