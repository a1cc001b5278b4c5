package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.PreviewRoad;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.pretest.ScreenName;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Incentives;
import org.jspecify.annotations.Nullable;

/** Where staff choose a language and a screen to look at. It says nothing of anybody: the questionnaire is the same whoever answered. */
@Path("/staff/preview")
@Blocking
@Produces(MediaType.TEXT_HTML)
class PreviewChoiceResource {
    @Inject
    StaffPages pages;
    @Inject
    Languages languages;
    @Inject
    Previewed previewed;

    /** A screen to choose. */
    record ScreenChoice(String name, String label) {}

    /** What can be chosen, and what was. */
    record Chosen(List<String> questionnaires, String questionnaire, List<Language> languages, Language language,
            List<ScreenChoice> screens, String screen) {

        /** Where the screen is shown in a language. */
        public String address(Language shown) {
            PreviewRoad road = PreviewRoad.ofStaff(questionnaire);
            return road.in(shown) + "/" + screen + road.query();
        }
    }

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewPage(StaffPage page, Chosen chosen) implements TemplateInstance {}

    @GET
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.COACH, Role.Name.TRANSLATOR, Role.Name.ADMINISTRATOR})
    @Transactional
    public TemplateInstance choose(@QueryParam("questionnaire") @Nullable String code, @QueryParam("language") @Nullable String tag,
            @QueryParam("screen") @Nullable String name) {
        Questionnaire questionnaire = previewed.questionnaire(code);
        Screens screens = new Screens(questionnaire);
        Language language = Optional.ofNullable(tag).flatMap(languages::find).orElseGet(languages::source);
        String screen = Optional.ofNullable(name).flatMap(screens::find).orElse(Screens.INTRO);
        Texts t = pages.texts().telling(Incentives.example().told());
        List<ScreenChoice> choices = screens.names().stream()
                .map(each -> new ScreenChoice(each, new ScreenName(each).label(t, Optional.of(questionnaire)))).toList();
        return new PreviewPage(pages.page("staff.preview.title"),
                new Chosen(previewed.codes(), questionnaire.code(), languages.all(), language, choices, screen));
    }
}
