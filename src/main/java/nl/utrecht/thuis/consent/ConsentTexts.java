package nl.utrecht.thuis.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.keys.OpaqueToken;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveOpening;
import org.hibernate.Session;

/**
 * The words that people agree to: the questions of a purpose with their notices, in a language. Words that change in the field get a version of their own, and
 * all versions are kept, without anybody who read them.
 */
@ApplicationScoped
public class ConsentTexts {
    private static final int VERSION_BYTES = 6;

    @Inject
    Session database;
    @Inject
    Questionnaires questionnaires;
    @Inject
    TextBook textBook;
    @Inject
    Languages languages;
    /** What this process has seen stored: that spares a query. */
    private final Set<Version> stored = ConcurrentHashMap.newKeySet();

    /** Words that were shown. @param version the first twelve hexadecimal digits of their SHA-256 */
    record Words(ConsentPurpose purpose, String version, String language, String words) {}

    private record Version(String wave, ConsentPurpose purpose, String version, String language) {}

    void onPrepared(@Observes WaveOpening.Prepared opening) {
        for (Words words : current(opening.wave())) {
            store(opening.wave().code, words);
        }
    }

    /**
     * The version of the words that people read now, with what the wave promises, which are kept from now on.
     *
     * @param language the tag of a language that exists
     * @return twelve hexadecimal digits
     */
    public String version(Wave wave, ConsentPurpose purpose, String language) {
        Words words = words(wave, purpose, languages.get(language));
        keep(wave.code, words);
        return words.version();
    }

    /** Keeps the words that people read now in every language, so that hardly ever a person's visit is what stores them. */
    void keepCurrent(Wave wave) {
        current(wave).forEach(words -> keep(wave.code, words));
    }

    /** All versions of a wave, by purpose, language and words. */
    List<Words> of(String wave) {
        return database.createNativeQuery("select purpose, text_version, language, words from consent_text where wave_code = ?1 "
                + "order by purpose, language, text_version", Object[].class).setParameter(1, wave).getResultStream()
                .map(row -> new Words(ConsentPurpose.valueOf((String) row[0]), (String) row[1], (String) row[2], (String) row[3])).toList();
    }

    private List<Words> current(Wave wave) {
        return wave.languageTags().stream().map(languages::get).flatMap(language -> Stream.of(ConsentPurpose.values())
                .map(purpose -> words(wave, purpose, language))).filter(words -> !words.words().isEmpty())
                .toList();
    }

    private Words words(Wave wave, ConsentPurpose purpose, Language language) {
        Texts t = textBook.in(language).telling(wave.incentives.told());
        String words = wave.incentives.asked(questionnaires.get(wave.questionnaire)).questions().stream()
                .filter(question -> question instanceof ContactChoice contact && contact.box().code().equals(purpose.slug()))
                .flatMap(question -> shown(question, t)).collect(Collectors.joining("\n\n"));
        return new Words(purpose, HexFormat.of().formatHex(OpaqueToken.hash(words), 0, VERSION_BYTES), language.tag(), words);
    }

    private static Stream<String> shown(Question question, Texts t) {
        return Stream.concat(Stream.of(question.textKey()), question.notice().stream()).map(t::of);
    }

    /** In a transaction of its own: that of a person must not be written on these words. */
    private void keep(String wave, Words words) {
        Version version = new Version(wave, words.purpose(), words.version(), words.language());
        if (!stored.contains(version)) {
            QuarkusTransaction.requiringNew().run(() -> store(wave, words));
            stored.add(version);
        }
    }

    private void store(String wave, Words words) {
        database.createNativeMutationQuery("insert into consent_text (wave_code, purpose, text_version, language, words) "
                + "values (?1, ?2, ?3, ?4, ?5) on conflict (wave_code, purpose, text_version, language) do nothing").setParameter(1, wave)
                .setParameter(2, words.purpose().name()).setParameter(3, words.version()).setParameter(4, words.language())
                .setParameter(5, words.words()).executeUpdate();
    }
}
