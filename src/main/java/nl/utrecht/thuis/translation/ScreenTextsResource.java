package nl.utrecht.thuis.translation;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import org.jspecify.annotations.Nullable;

/** The texts of one screen in one language, side by side with the Dutch. */
@Path("/staff/texts/{language}/{screen: (?!(?:approve|import|download)$)[a-z0-9-]+}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ScreenTextsResource {
    private final StaffPages pages;
    private final Editors editors;
    private final EditTexts texts;
    private final Screens screens;
    private final Languages languages;

    ScreenTextsResource(StaffPages pages, Editors editors, EditTexts texts, Screens screens, Languages languages) {
        this.pages = pages;
        this.editors = editors;
        this.texts = texts;
        this.screens = screens;
        this.languages = languages;
    }

    @CheckedTemplate(basePath = "translation", defaultName = HYPHENATED_ELEMENT_NAME)
    record ScreenPage(StaffPage page, ScreenTexts screen) implements TemplateInstance {}

    @GET
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public TemplateInstance show(@PathParam("language") String tag, @PathParam("screen") String id,
            @QueryParam("saved") @Nullable Integer saved) {
        Language language = editors.language(tag);
        return page(editors.of(pages.username()).in(language), language, id, saved == null ? -1 : saved, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public Response save(@PathParam("language") String tag, @PathParam("screen") String id, MultivaluedMap<String, String> fields) {
        ScreenForm form = ScreenForm.of(fields);
        pages.requireToken(form.token());
        Language language = editors.language(tag);
        Editor editor = editors.of(pages.username()).in(language);
        Screen screen = screens.find(texts.now(language).values(), id).orElseThrow(NotFoundException::new);
        List<Step> steps = texts.store(editor, language, form.changes(screen.keys()));
        int stored = (int) steps.stream().filter(Step::stores).count();
        if (steps.stream().anyMatch(Step::refused)) {
            return Response.status(Response.Status.BAD_REQUEST).entity(page(editor, language, id, stored, steps).render()).build();
        }
        return Redirect
                .to(LanguageTexts.path(language, id) + "?saved=" + stored + (screen.keys().contains(form.only()) ? "#" + form.only() : ""))
                .build();
    }

    private ScreenPage page(Editor editor, Language language, String id, int saved, List<Step> steps) {
        Texts t = pages.texts();
        Map<String, Translation> now = texts.now(language);
        List<Screen> all = screens.of(now.values());
        Screen screen = screens.find(now.values(), id).orElseThrow(NotFoundException::new);
        Map<String, Step> sent = steps.stream().collect(Collectors.toMap(step -> step.change().key(), Function.identity()));
        int place = all.indexOf(screen);
        return new ScreenPage(pages.titled(t.of("staff.texts.screen-of-language", "screen", screens.name(id, t), "language", language)),
                new ScreenTexts(language, languages.source(), language.equals(languages.source()), editor.approves(),
                        LanguageTexts.path(language, id), screens.hasPreview(id) ? "/staff/preview/" + language.tag() + "/" + id : "",
                        saved < 0 ? "" : t.of("staff.texts.saved", "saved", saved),
                        place == 0 ? "" : LanguageTexts.path(language, all.get(place - 1).id()),
                        place == all.size() - 1 ? "" : LanguageTexts.path(language, all.get(place + 1).id()),
                        screen.keys().stream().map(key -> ScreenTexts.TextView.of(now.get(key), sent.get(key), t)).toList()));
    }
}
