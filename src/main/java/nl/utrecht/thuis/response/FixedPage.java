package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.SpokenPage;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** A page that says the same to everybody. Those at the end of the road have paragraphs here; what else there is, {@link FixedPages} knows. */
enum FixedPage {
    THANKS(SpokenPage.THANKS, "thanks.text", "thanks.close"), DONE(SpokenPage.DONE, "done.text"), STOPPED(SpokenPage.STOPPED,
            "stopped.saved", "stopped.again"), DECLINED(null, "declined.mail", "declined.answers", "declined.free",
                    "declined.return"), PRIVACY(SpokenPage.PRIVACY), HELP(SpokenPage.HELP), ACCESSIBILITY(null);

    private final Optional<SpokenPage> spoken;
    private final List<String> keys;

    FixedPage(@Nullable SpokenPage spoken, String... keys) {
        this.spoken = Optional.ofNullable(spoken);
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

    /** What is read aloud of it. */
    Optional<SpokenPage> spoken() {
        return spoken;
    }

    List<String> paragraphs(Texts t) {
        return keys.stream().map(t::of).toList();
    }

    /** Whether somebody who reads it is still on the way, and can go back to where they were. */
    boolean isAside() {
        return keys.isEmpty();
    }

    /** Whether it tells how to come back. */
    boolean isLeft() {
        return this == STOPPED || this == DECLINED;
    }
}
