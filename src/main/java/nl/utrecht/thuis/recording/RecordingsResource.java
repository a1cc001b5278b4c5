package nl.utrecht.thuis.recording;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Recording;
import nl.utrecht.thuis.i18n.RecordingState;
import nl.utrecht.thuis.i18n.Recordings;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.file.SpokenUnits;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Incentives;
import org.jspecify.annotations.Nullable;

/** What can be heard in each language and what is still to be recorded. No secret of anybody: it is about content. */
@Path("/staff/recordings")
@Blocking
@Produces(MediaType.TEXT_HTML)
class RecordingsResource {
    @Inject
    StaffPages pages;
    @Inject
    Languages languages;
    @Inject
    TextBook books;
    @Inject
    Recordings recordings;
    @Inject
    SpokenUnits units;

    /** A choice of the filter. */
    record StateChoice(String slug, String text, boolean chosen) {}

    /** A unit in the list; the source is the address of its recording, if there is one. */
    record UnitRow(String unit, List<String> sentences, String state, String speaker, String remark, Optional<String> source) {}

    @CheckedTemplate(basePath = "recording", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordingsPage(StaffPage page, List<LanguageRow> languages, Language shown, List<StateChoice> states, List<UnitRow> units,
            boolean notApprovedIsPlayed) implements TemplateInstance {}

    @GET
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public TemplateInstance show(@QueryParam("language") @Nullable String tag, @QueryParam("state") @Nullable String slug) {
        Texts t = pages.texts();
        Incentives promised = Incentives.example();
        Language shown = language(tag);
        Optional<RecordingState> state = Optional.ofNullable(slug).flatMap(RecordingState::find);
        List<LanguageRow> rows = languages.all().stream().map(language -> LanguageRow.of(t, language, in(language, promised))).toList();
        List<StateChoice> states = Stream.of(RecordingState.values())
                .map(one -> new StateChoice(one.slug(), state(t, one), state.equals(Optional.of(one)))).toList();
        List<UnitRow> list = in(shown, promised).stream().filter(unit -> state.isEmpty() || unit.state() == state.get())
                .map(unit -> row(t, unit))
                .toList();
        return new RecordingsPage(pages.page("staff.recordings.title"), rows, shown, states, list, recordings.playsNotApproved());
    }

    @GET
    @Path("to-record.csv")
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    @Produces("text/csv;charset=UTF-8")
    public Response toRecord(@QueryParam("language") @Nullable String tag) {
        Language language = language(tag);
        return Response.ok(ToRecord.csv(in(language, Incentives.example())))
                .header("Content-Disposition", "attachment; filename=\"to-record-" + language.tag() + ".csv\"").build();
    }

    private Language language(@Nullable String tag) {
        return tag == null ? languages.source() : languages.find(tag).orElseThrow(NotFoundException::new);
    }

    /** @param promised what the words tell of a wave */
    private List<Spoken> in(Language language, Incentives promised) {
        Texts texts = books.in(language).telling(promised.told());
        return units.all().stream().map(unit -> Spoken.of(recordings, texts, unit)).toList();
    }

    private static UnitRow row(Texts t, Spoken unit) {
        return new UnitRow(unit.unit(), unit.words().text().lines().toList(), state(t, unit.state()),
                unit.recording().map(Recording::speaker).orElse(""), unit.recording().map(Recording::remark).orElse(""),
                unit.recording().map(Recording::address));
    }

    private static String state(Texts t, RecordingState state) {
        return t.of("staff.recordings.state." + state.slug());
    }
}
