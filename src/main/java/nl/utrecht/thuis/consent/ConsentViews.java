package nl.utrecht.thuis.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;

/** Prepares the researcher's page of consents: numbers and words, nobody's consent. */
@ApplicationScoped
class ConsentViews {
    @Inject
    Envelopes envelopes;
    @Inject
    ConsentTexts texts;
    @Inject
    Languages languages;

    record View(String wave, String waveName, List<PurposeView> purposes) {}

    /** @param given how many consents stand @param sealed how many are still in their envelopes; both in words */
    record PurposeView(String slug, String name, String given, String sealed, List<WordsView> words) {}

    /** Words that people agreed to, or still can. @param consents how many stand that were given to them */
    record WordsView(Language language, String version, String consents, List<String> paragraphs) {}

    View of(Wave wave, Texts t) {
        List<ConsentTexts.Words> words = texts.of(wave.code);
        return new View(wave.code, wave.name,
                Stream.of(ConsentPurpose.values()).map(purpose -> purpose(wave.code, purpose, words, t)).toList());
    }

    private PurposeView purpose(String wave, ConsentPurpose purpose, List<ConsentTexts.Words> words, Texts t) {
        List<Consent> given = Consent.of(wave, purpose);
        return new PurposeView(purpose.slug(), t.of("staff.consent.purpose." + purpose.slug()), t.number(given.size()),
                t.number(envelopes.count(wave, purpose.box())),
                words.stream().filter(one -> one.purpose() == purpose).map(one -> words(one, given, t)).toList());
    }

    private WordsView words(ConsentTexts.Words words, List<Consent> given, Texts t) {
        long agreed = given.stream()
                .filter(consent -> consent.textVersion.equals(words.version()) && consent.language.equals(words.language()))
                .count();
        return new WordsView(languages.get(words.language()), words.version(), t.number(agreed),
                List.of(words.words().split("\n\n")));
    }
}
