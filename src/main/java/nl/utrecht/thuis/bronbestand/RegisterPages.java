package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** Gathers what the pages of a register show. */
@ApplicationScoped
class RegisterPages {
    private final Uploads uploads;
    private final StagedProblems problems;
    private final StagedOutcomes outcomes;
    private final NationalityLanguages nationalities;
    private final LanguageChoices choices;
    private final Languages languages;

    RegisterPages(Uploads uploads, StagedProblems problems, StagedOutcomes outcomes, NationalityLanguages nationalities,
            LanguageChoices choices,
            Languages languages) {
        this.uploads = uploads;
        this.problems = problems;
        this.outcomes = outcomes;
        this.nationalities = nationalities;
        this.choices = choices;
        this.languages = languages;
    }

    @Transactional
    RegisterNow now(String wave, Texts texts) {
        return RegisterNow.of(Wave.get(wave), outcomes.followed(wave), texts);
    }

    /** The file that is on its way in; null when there is none. */
    @Transactional
    @Nullable
    UploadView upload(RegisterNow now, Texts texts) {
        return uploads.current(now.waveCode()).map(upload -> view(upload, now, texts)).orElse(null);
    }

    private UploadView view(RegisterUpload upload, RegisterNow now, Texts texts) {
        Optional<FileTrouble> trouble = uploads.trouble(upload);
        Optional<RegisterSummary> summary = uploads.summary(upload).filter(found -> upload.state == UploadState.CHECKED);
        return UploadView.of(upload, trouble, upload.state.isBusy() ? ProgressView.of(upload, now.path(), texts) : null,
                summary.map(found -> ReportPage.of(found, code -> problems.read(Run.of(upload), code, ReportPage.FIRST_ROWS), texts))
                        .orElse(null),
                summary.filter(found -> found.followed() > 0).map(found -> UpdateView.of(found, texts)).orElse(null),
                summary.map(found -> LanguageTable.of(found, suggested(now.waveCode()), offered(now.waveCode()), texts)).orElse(null),
                texts);
    }

    List<Language> offered(String wave) {
        return Wave.get(wave).languageTags().stream().flatMap(tag -> languages.find(tag).stream()).toList();
    }

    private UnaryOperator<String> suggested(String wave) {
        Map<String, String> chosen = choices.of(wave);
        List<String> offered = Wave.get(wave).languageTags();
        return nationality -> chosen.getOrDefault(NationalityLanguages.folded(nationality), nationalities.suggest(nationality, offered));
    }
}
