package nl.utrecht.thuis.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;

/** Prepares the researcher's page of consents: numbers and words, nobody's consent. */
@ApplicationScoped
class ConsentViews {
    private static final int TEN = 10;

    @Inject
    ConsentTexts texts;
    @Inject
    Languages languages;

    /**
     * @param forgotten whether the wave is anonymised: the words are all that is kept then
     * @param explained what people agreed to, in a sentence
     * @param noWords why there are no words of a purpose, in a sentence
     * @param purposes those that people of this wave are asked for
     */
    record View(String wave, String waveName, boolean forgotten, String explained, String noWords, List<PurposeView> purposes) {}

    /** @param given how many consents stand, in whole tens: an exact number would tell, before and after, whether somebody's address was among them */
    record PurposeView(String slug, String name, String given, List<WordsView> words) {}

    /** Words that people agreed to, or still can. */
    record WordsView(Language language, String version, List<String> paragraphs) {}

    View of(Wave wave, Texts t) {
        List<ConsentTexts.Words> words = texts.of(wave.code);
        List<ConsentPurpose> asked = Stream.of(ConsentPurpose.values()).filter(purpose -> isAsked(wave, purpose, words)).toList();
        return new View(wave.code, wave.name, wave.isForgotten(),
                t.of("staff.consent.explained", "draw", asked.contains(ConsentPurpose.PRIZE_DRAW) ? "yes" : "no"),
                t.of(wave.state.beforeOpening() ? "staff.consent.no-words" : "staff.consent.no-words.kept"),
                asked.stream().map(purpose -> purpose(wave.code, purpose, words, t)).toList());
    }

    /** Nobody is asked for an address for vouchers that do not exist. */
    private static boolean isAsked(Wave wave, ConsentPurpose purpose, List<ConsentTexts.Words> words) {
        return purpose != ConsentPurpose.PRIZE_DRAW || wave.incentives.prizes > 0
                || words.stream().anyMatch(one -> one.purpose() == purpose && !one.words().isEmpty());
    }

    private PurposeView purpose(String wave, ConsentPurpose purpose, List<ConsentTexts.Words> words, Texts t) {
        int tens = Consent.of(wave, purpose).size() / TEN * TEN;
        return new PurposeView(purpose.slug(), t.of("staff.consent.purpose." + purpose.slug()),
                t.format("staff.consent.tens", Map.of("tens", tens)),
                words.stream().filter(one -> one.purpose() == purpose).map(this::words).toList());
    }

    private WordsView words(ConsentTexts.Words words) {
        return new WordsView(languages.get(words.language()), words.version(), List.of(words.words().split("\n\n")));
    }
}
