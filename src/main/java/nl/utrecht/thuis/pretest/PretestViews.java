package nl.utrecht.thuis.pretest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;

/** Puts links and comments into words for the researcher's page. */
@ApplicationScoped
class PretestViews {
    @Inject
    StaffPages pages;
    @Inject
    Waves waves;
    @Inject
    Languages languages;
    @Inject
    Questionnaires questionnaires;
    @Inject
    BaseUrl baseUrl;
    @Inject
    PretestLinks links;
    @Inject
    PretestComments comments;

    /** @param language whose comments alone; all when empty */
    PretestView of(Wave wave, Optional<Language> language) {
        Texts t = pages.texts();
        boolean open = PretestLinks.takesPlace(wave);
        List<PretestView.LinkRow> rows = links.of(wave.code).stream().map(link -> row(t, link, open)).toList();
        List<PretestComment> all = comments.of(wave.code);
        List<PretestComment> shown = all.stream().filter(comment -> language.filter(it -> !it.tag().equals(comment.language)).isEmpty())
                .toList();
        Questionnaire questionnaire = questionnaires.find(wave.questionnaire).orElse(new Questionnaire(wave.questionnaire, List.of()));
        return new PretestView(wave.code, wave.name, open, List.of(), rows,
                CommentGroup.of(shown, questionnaire, languages, t.telling(wave.incentives.told())),
                languages.all(), language.map(Language::tag).orElse(""), !all.isEmpty());
    }

    /** The address of a link in each language. */
    List<PretestView.Address> addresses(String secret) {
        return languages.all().stream()
                .map(language -> new PretestView.Address(language, baseUrl.of("/" + language.tag() + "/preview/" + secret))).toList();
    }

    private PretestView.LinkRow row(Texts t, PretestLink link, boolean open) {
        boolean works = open && link.worksOn(waves.today());
        String stopped = link.withdrawn ? "withdrawn" : "over";
        String state = t.of("staff.pretest.state." + (works ? "works" : stopped));
        return new PretestView.LinkRow(link.linkId, link.name, t.date(link.madeOn),
                link.lastDay == null ? t.of("staff.pretest.no-last-day") : t.date(link.lastDay), works, state);
    }
}
