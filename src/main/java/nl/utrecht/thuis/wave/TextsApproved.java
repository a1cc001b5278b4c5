package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextEdits;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;

/** A wave opens only in languages in which every text that its respondents can meet is approved, or with a reason. */
@ApplicationScoped
public class TextsApproved {
    static final String BLOCKER = "wave.blocker.texts";
    static final String POINTER = "languages/";

    private final TextEdits edits;
    private final Languages languages;
    private final Questionnaires questionnaires;

    TextsApproved(TextEdits edits, Languages languages, Questionnaires questionnaires) {
        this.edits = edits;
        this.languages = languages;
        this.questionnaires = questionnaires;
    }

    /** How far a language is: so many of so many texts wait for an approval. */
    public record Progress(Language language, int waiting, int total) {}

    void check(@Observes WaveOpening.Checked opening) {
        Wave wave = opening.wave();
        for (String tag : questionnaires.find(wave.questionnaire).isEmpty() ? List.<String>of() : wave.languageTags()) {
            Progress progress = progress(wave.questionnaire, languages.get(tag));
            if (progress.waiting() > 0) {
                opening.blockWithoutReason(POINTER + tag, BLOCKER,
                        Map.of("language", progress.language(), "waiting", progress.waiting(), "total", progress.total()));
            }
        }
    }

    /** Of the texts of that questionnaire and of everything around it; not of the items of other versions. */
    public Progress progress(String questionnaire, Language language) {
        Set<String> elsewhere = new HashSet<>();
        questionnaires.codes().forEach(code -> elsewhere.addAll(questionnaires.get(code).textKeys()));
        questionnaires.get(questionnaire).textKeys().forEach(elsewhere::remove);
        List<Translation> needed = edits.of(language).stream().filter(text -> !elsewhere.contains(text.key())).toList();
        return new Progress(language, (int) needed.stream().filter(text -> !text.approved()).count(), needed.size());
    }
}
