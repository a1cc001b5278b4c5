package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;

/** A page that says the same to everybody: a title and paragraphs. */
enum FixedPage {
    THANKS("thanks.text", "thanks.close"), DONE("done.text"), STOPPED("stopped.text"), PRIVACY("intro.privacy.short", "intro.privacy.who",
            "intro.privacy.totals", "privacy.answers", "privacy.address", "privacy.rights", "privacy.contact"), HELP("help.text");

    private final List<String> keys;

    FixedPage(String... keys) {
        this.keys = List.of(keys);
    }

    /** The page of a name as addresses have it. */
    static Optional<FixedPage> find(String name) {
        return Stream.of(values()).filter(page -> page.slug().equals(name)).findFirst();
    }

    /** The last part of its address. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String titleKey() {
        return slug() + ".title";
    }

    /** @param contact the address that people can write to */
    List<String> paragraphs(Texts t, String contact) {
        return keys.stream().map(key -> t.format(key, Map.of("address", contact))).toList();
    }

    /** Whether somebody who reads it is still on the way, and can go back to where they were. */
    boolean isAside() {
        return this == PRIVACY || this == HELP;
    }
}
