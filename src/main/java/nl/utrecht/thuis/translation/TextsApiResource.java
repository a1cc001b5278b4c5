package nl.utrecht.thuis.translation;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffLanguage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Texts in the API: how far they are, out as a file, and in again. A translator sees the languages of their own. */
@Path("/api/v1/texts")
@Blocking
class TextsApiResource {
    private final Editors editors;
    private final EditTexts texts;
    private final ExportTexts exports;
    private final ImportTexts imports;
    private final TextBook book;
    private final StaffLanguage reader;
    private final CurrentVertxRequest request;

    TextsApiResource(Editors editors, EditTexts texts, ExportTexts exports, ImportTexts imports, TextBook book, StaffLanguage reader,
            CurrentVertxRequest request) {
        this.editors = editors;
        this.texts = texts;
        this.exports = exports;
        this.imports = imports;
        this.book = book;
        this.reader = reader;
        this.request = request;
    }

    /** How far a language is, in numbers of texts. */
    record Progress(String language, int total, int missing, int outdated, int draft, int reviewed, int approved) {
        static Progress of(Language language, Tally tally) {
            return new Progress(language.tag(), tally.total(), tally.count(TextState.MISSING), tally.count(TextState.OUTDATED),
                    tally.count(TextState.DRAFT), tally.count(TextState.REVIEWED), tally.count(TextState.APPROVED));
        }
    }

    /** A text that is being worked on; empty while it is missing. */
    record TextView(String key, String screen, String source, String text, String state) {
        static TextView of(Translation text) {
            return new TextView(text.key(), Screen.idOf(text.key()), text.source(), text.text(), text.state().slug());
        }
    }

    /** What a file changes, or has changed; only a trial run tells of problems here. */
    record Outcome(int changed, int same, List<ImportView.Line> problems) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public List<Progress> list(@Context SecurityContext who) {
        return editor(who).languages().stream().map(language -> Progress.of(language, Tally.of(texts.now(language).values()))).toList();
    }

    /** The texts of a language, as JSON or as a file for translators. */
    @GET
    @Path("{language}")
    @Produces({MediaType.APPLICATION_JSON, "application/xliff+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public Response get(@PathParam("language") String tag, @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("state") @Nullable String state, @Context SecurityContext who) throws IOException {
        Language language = editors.language(tag);
        editor(who).in(language);
        if (state != null && TextState.find(state).isEmpty() || !Set.of("json", "xliff", "xlsx").contains(format)) {
            throw new BadRequestException("No such state or format");
        }
        Filter filter = Filter.of(state, null);
        if (!format.equals("json")) {
            return exports.download(language, Format.of(format), filter, readersTexts());
        }
        List<TextView> views = texts.now(language).values().stream().filter(filter::finds).map(TextView::of).toList();
        return Response.ok(views, MediaType.APPLICATION_JSON).build();
    }

    /** Takes in a file that came back: all of it, or with any error nothing. */
    @POST
    @Path("{language}/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public Outcome post(@PathParam("language") String tag, @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @RestForm("file") @Nullable FileUpload file, @Context SecurityContext who) throws IOException {
        Language language = editors.language(tag);
        Editor editor = editor(who).in(language);
        if (!Set.of("true", "false").contains(dryRun)) {
            throw new BadRequestException("dryRun is true or false"); // a misspelt trial run must not import
        }
        boolean store = dryRun.equals("false");
        ImportReport report = store ? imports.store(editor, language, file) : imports.check(language, file);
        ImportView view = ImportView.of(report, store, readersTexts());
        return new Outcome(report.steps().size(), report.same(), view.problems());
    }

    private Editor editor(SecurityContext who) {
        return editors.of(who.getUserPrincipal().getName());
    }

    private Texts readersTexts() {
        return book.in(reader.of(request.getCurrent()));
    }
}
