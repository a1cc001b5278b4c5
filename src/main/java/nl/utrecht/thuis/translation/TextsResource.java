package nl.utrecht.thuis.translation;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextEdits;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;

/** How far the texts are, per language. */
@Path("/staff/texts")
@Blocking
@Produces(MediaType.TEXT_HTML)
class TextsResource {
    private final StaffPages pages;
    private final Editors editors;
    private final TextEdits edits;

    TextsResource(StaffPages pages, Editors editors, TextEdits edits) {
        this.pages = pages;
        this.editors = editors;
        this.edits = edits;
    }

    /** A language, called by its own name and by that in the reader's language. */
    record LanguageRow(Language language, String name, Tally tally) {}

    /** A state as the head of a column. */
    record StateColumn(String slug, String name, String meaning) {
        static List<StateColumn> all(Texts t) {
            return Stream.of(TextState.values()).map(state -> new StateColumn(state.slug(), t.of("staff.texts.state." + state.slug()),
                    t.of("staff.texts.state." + state.slug() + ".meaning"))).toList();
        }
    }

    @CheckedTemplate(basePath = "translation", defaultName = HYPHENATED_ELEMENT_NAME)
    record TextsOverview(StaffPage page, List<StateColumn> states, List<LanguageRow> languages, List<TextEdits.Unfit> unfit)
            implements
                TemplateInstance {}

    @GET
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public TemplateInstance show() {
        Texts t = pages.texts();
        Editor editor = editors.of(pages.username());
        List<LanguageRow> rows = editor.languages().stream()
                .map(language -> new LanguageRow(language, t.name(language), Tally.of(edits.of(language)))).toList();
        List<TextEdits.Unfit> unfit = edits.unfit().stream()
                .filter(edit -> editor.languages().stream().anyMatch(language -> language.tag().equals(edit.tag()))).toList();
        return new TextsOverview(pages.page("staff.texts.title"), StateColumn.all(t), rows, unfit);
    }
}
