package nl.utrecht.thuis.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;

/** A message that a coach can copy into a chat: it names the address that everybody may know, and nothing of one person. */
@ApplicationScoped
class ReadyText {
    private static final List<String> BEFORE = List.of("coach-text.greeting", "coach-text.why", "coach-text.how");
    private static final List<String> AFTER = List.of("coach-text.lost", "coach-text.free", "coach-text.done");
    private static final String APART = "\n\n";

    @Inject
    Languages languages;
    @Inject
    TextBook texts;
    @Inject
    BaseUrl baseUrl;

    /** A message in a language. */
    record Written(Language language, String text) {}

    Written in(Language language) {
        Texts t = texts.in(language);
        return new Written(language, Stream.of(BEFORE.stream().map(t::of), Stream.of(baseUrl.of("/" + language.tag())),
                AFTER.stream().map(t::of)).flatMap(part -> part).collect(Collectors.joining(APART)));
    }

    /** In every language of a wave, in the order of the language table. */
    List<Written> all(Wave wave) {
        return languages.all().stream().filter(language -> wave.languageTags().contains(language.tag())).map(this::in).toList();
    }
}
