package nl.utrecht.thuis.wave;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import org.jspecify.annotations.Nullable;

/** The researcher's list of waves, and where a new one is made. */
@Path("/staff/waves")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Name.RESEARCHER)
class WavesResource {
    @Inject
    StaffPages pages;
    @Inject
    Waves waves;

    /** A wave as a row of the list. @param warning that its people must be forgotten soon; empty when not */
    record WaveRow(String code, String name, String state, String opened, String closes, String warning) {
        static WaveRow of(Wave wave, Texts t, LocalDate today) {
            return new WaveRow(wave.code, wave.name, t.of("staff.wave.state." + wave.state.slug()), day(wave.openedOn, t),
                    day(wave.closesOn, t), warning(Retention.of(wave, today), t));
        }

        private static String warning(Retention retention, Texts t) {
            return retention.due() == null || retention.urgency() == Retention.Urgency.NONE
                    ? ""
                    : t.of("staff.retention.waves." + (retention.isDue() ? "overdue" : "soon"), "day", retention.due());
        }

        private static String day(@Nullable LocalDate day, Texts t) {
            return day == null ? "–" : t.date(day);
        }
    }

    @CheckedTemplate(basePath = "wave", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WaveList(StaffPage page, List<WaveRow> waves, String code, String name, String copyOf, List<String> errors)
            implements
                TemplateInstance {}

    @GET
    @Transactional
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance list() {
        return page("", "", "", List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Object create(@FormParam("token") @Nullable String token, @FormParam("code") @DefaultValue("") String code,
            @FormParam("name") @DefaultValue("") String name, @FormParam("copyOf") @DefaultValue("") String copyOf) {
        pages.requireToken(token);
        try {
            Wave made = waves.create(new NewWave(code.strip(), name, null, referenceDate(), null, null, null, copyOf, null),
                    pages.username());
            return Redirect.to("/staff/waves/" + made.code + "/setup/basics").build();
        } catch (InvalidWave invalid) {
            List<String> errors = invalid.details().stream().map(detail -> pages.texts().format(detail.key(), detail.arguments())).toList();
            return Response.status(Response.Status.BAD_REQUEST).entity(page(code, name, copyOf, errors).render()).build();
        }
    }

    /** As in 2023, of this year. */
    private LocalDate referenceDate() {
        return WaveDefaults.REFERENCE_DATE.withYear(waves.today().getYear());
    }

    private TemplateInstance page(String code, String name, String copyOf, List<String> errors) {
        List<WaveRow> rows = Wave.newestFirst().stream().map(wave -> WaveRow.of(wave, pages.texts(), waves.today())).toList();
        return new WaveList(pages.page("staff.waves.title"), rows, code, name, copyOf, errors);
    }
}
