package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** Writes mails whose words are the same for every wave: the texts {@code <key>.subject}, {@code <key>.body} and, on the button, {@code <key>.open}. */
@ApplicationScoped
public class FixedMails {
    private static final String LINK = "link";

    @Inject
    Languages languages;
    @Inject
    TextBook textBook;
    @Inject
    InlineStyles styles;

    /**
     * A mail in the language of whoever gets it, then in Dutch.
     *
     * @param tag of the first language; one that does not exist is Dutch
     * @param arguments what the texts leave open, besides {@code link}: numbers, days and words, and one {@link URI} at most, which stands on a line of its own
     *            and can be followed; a subject and a body get the same
     * @param link where the button leads, by the tag of a language; {@code {link}} stands in a paragraph of its own
     */
    public Mail write(Wave wave, String to, String tag, String key, Map<String, Object> arguments, UnaryOperator<String> link) {
        return write(wave, to, tag, key, t -> arguments, link);
    }

    /** The same with arguments that each language writes in its own way, such as the names of languages. */
    public Mail write(Wave wave, String to, String tag, String key, Function<Texts, Map<String, Object>> arguments,
            UnaryOperator<String> link) {
        Language first = languages.find(tag).orElse(languages.source());
        List<MailBody> bodies = new ArrayList<>();
        Filled filled = fill(first, key, arguments, link);
        bodies.add(body(filled, key));
        if (!first.equals(languages.source())) {
            bodies.add(body(fill(languages.source(), key, arguments, link), key));
        }
        return mail(wave, new MailLetter(filled.subject(), first, bodies, List.of(), ""), to, null);
    }

    /** A letter as a mail of that wave to that address. @param unsubscribe where a mail program posts that no more is wanted */
    public Mail mail(Wave wave, MailLetter letter, String to, @Nullable String unsubscribe) {
        return new Mail(to, wave.senderName, wave.contactAddress, letter.subject(), letter.first().tag(), letter.plain(),
                styles.inline(letter.render()), unsubscribe);
    }

    private Filled fill(Language language, String key, Function<Texts, Map<String, Object>> given, UnaryOperator<String> link) {
        Texts t = textBook.in(language);
        Map<String, Object> arguments = given.apply(t);
        Map<String, Object> marked = new HashMap<>();
        arguments.forEach((name, value) -> marked.put(name, inserted(t, value)));
        marked.put(LINK, Block.Kind.LINK.mark());
        String subject = t.format(key + ".subject", arguments).replaceAll("\\s+", " ").strip();
        String address = arguments.values().stream().filter(URI.class::isInstance).map(URI.class::cast).findFirst().map(URI::toString)
                .orElse("");
        return new Filled(language, subject, Block.of(t.format(key + ".body", marked),
                kind -> kind == Block.Kind.ADDRESS ? address : link.apply(language.tag())));
    }

    private static Object inserted(Texts t, Object value) {
        if (value instanceof LocalDate day) {
            return Block.isolate(t.date(day));
        }
        if (value instanceof URI) {
            return Block.Kind.ADDRESS.mark();
        }
        return value instanceof String words ? Block.isolate(words) : value;
    }

    private MailBody body(Filled filled, String key) {
        return MailBody.of(filled, textBook.in(filled.language()).of(key + ".open"));
    }
}
