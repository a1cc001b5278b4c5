package nl.utrecht.thuis.translation;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The texts of one language: its screens, what is looked for, files out and in, and the approval of what was reviewed. */
@Path("/staff/texts/{language}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class LanguageTextsResource {
    private static final int BAD_REQUEST = 400;

    private final StaffPages pages;
    private final Editors editors;
    private final EditTexts texts;
    private final Screens screens;
    private final ImportTexts imports;

    LanguageTextsResource(StaffPages pages, Editors editors, EditTexts texts, Screens screens, ImportTexts imports) {
        this.pages = pages;
        this.editors = editors;
        this.texts = texts;
        this.screens = screens;
        this.imports = imports;
    }

    @CheckedTemplate(basePath = "translation", defaultName = HYPHENATED_ELEMENT_NAME)
    record LanguagePage(StaffPage page, List<TextsResource.StateColumn> states, LanguageTexts texts, List<String> unreadable,
            @Nullable ImportView report) implements TemplateInstance {}

    @GET
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public TemplateInstance show(@PathParam("language") String tag, @QueryParam("state") @Nullable String state,
            @QueryParam("words") @Nullable String words) {
        Language language = editors.language(tag);
        return page(editor(language), language, Filter.of(state, words), List.of(), null);
    }

    /** Approves all that was reviewed. */
    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response approve(@PathParam("language") String tag, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        Language language = editors.language(tag);
        texts.approveReviewed(editor(language), language, text -> true);
        return Redirect.to(LanguageTexts.path(language)).build();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public Response upload(@PathParam("language") String tag, @RestForm("token") @Nullable String token,
            @RestForm("action") @Nullable String action, @RestForm("file") @Nullable FileUpload file) throws IOException {
        pages.requireToken(token);
        Language language = editors.language(tag);
        Editor editor = editor(language);
        Texts t = pages.texts();
        try {
            boolean store = "import".equals(action);
            ImportReport report = store ? imports.store(editor, language, file) : imports.check(language, file);
            return shown(report.problems().isEmpty() ? Response.Status.OK.getStatusCode() : BAD_REQUEST, editor, language, List.of(),
                    ImportView.of(report, store, t));
        } catch (TextsRejected rejected) {
            return shown(BAD_REQUEST, editor, language, List.of(), ImportView.of(rejected.report(), false, t));
        } catch (TextFileUnreadable unreadable) {
            return shown(BAD_REQUEST, editor, language,
                    unreadable.details().stream().map(detail -> t.format(detail.key(), detail.arguments())).toList(), null);
        }
    }

    private Editor editor(Language language) {
        return editors.of(pages.username()).in(language);
    }

    private Response shown(int status, Editor editor, Language language, List<String> unreadable, @Nullable ImportView report) {
        return Response.status(status).entity(page(editor, language, Filter.of(null, null), unreadable, report).render()).build();
    }

    private LanguagePage page(Editor editor, Language language, Filter filter, List<String> unreadable, @Nullable ImportView report) {
        Texts t = pages.texts();
        return new LanguagePage(pages.titled(t.of("staff.texts.of-language", "language", language)), TextsResource.StateColumn.all(t),
                LanguageTexts.of(language, texts.now(language), screens, editor, filter, t), unreadable, report);
    }
}
