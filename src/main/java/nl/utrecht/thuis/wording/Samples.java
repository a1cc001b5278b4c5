package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;

/** A person who does not exist, to show what a message looks like: the link leads to the preview, and nobody has the code. */
@ApplicationScoped
class Samples {
    private static final String CODE = "00000-00000-00000";
    private static final String PREVIEW = "/staff/preview/";
    private static final int FIELD_DAYS = 21;

    private final BaseUrl baseUrl;
    private final Waves waves;
    private final Languages languages;

    Samples(BaseUrl baseUrl, Waves waves, Languages languages) {
        this.baseUrl = baseUrl;
        this.waves = waves;
        this.languages = languages;
    }

    /** With the days and prizes of that wave; a day that is not planned yet is counted from today. */
    Facts of(Wave wave, Language language) {
        String query = "?questionnaire=" + wave.questionnaire;
        LocalDate opens = wave.opening().orElseGet(waves::today);
        return new Facts(baseUrl.of(PREVIEW + language.tag() + query), CODE, baseUrl.of("/" + language.tag()),
                baseUrl.of(PREVIEW + language.tag() + "/decline" + query), wave.contactAddress,
                wave.lastDay().orElse(opens.plusDays(FIELD_DAYS)), opens, wave.incentives.prizes, wave.incentives.prizeAmount);
    }

    boolean isSource(Language language) {
        return language.equals(languages.source());
    }
}
