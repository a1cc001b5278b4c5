package nl.utrecht.thuis.i18n;

import java.util.List;
import java.util.Locale;

/** A page that is read aloud as a whole: its sentences in the order in which they stand on it, but for those that hold something of a wave. */
public enum SpokenPage {
    START("start.title", "intro.who", "start.languages"), INTRO("intro.title", "intro.who", "intro.time", "intro.answers", "intro.why",
            "intro.what", "intro.effort",
            "intro.privacy.title", "intro.privacy.short", "intro.privacy.who",
            "intro.privacy.totals"), CHECK("check.title", "check.intro", "check.final"), THANKS("thanks.title", "thanks.text",
                    "thanks.close"), DONE("done.title", "done.text"), STOPPED("stopped.title", "stopped.saved", "stopped.again",
                            "return.code"), PRIVACY("privacy.title", "privacy.who.title", "intro.privacy.who", "privacy.source",
                                    "intro.privacy.title", "intro.privacy.short",
                                    "privacy.answers", "intro.privacy.totals", "privacy.mail.title", "privacy.address", "privacy.no-mail",
                                    "privacy.rights.title", "privacy.rights", "privacy.see", "privacy.sent", "privacy.complaint",
                                    "privacy.cookie.title",
                                    "privacy.cookie", "privacy.question.title", "privacy.question"), HELP("help.title", "help.link.title",
                                            "return.link", "return.code", "help.question.title", "help.question", "help.language",
                                            "help.stop.title", "help.stop", "help.decline.title", "help.decline", "help.mail.title",
                                            "help.mail");

    private final List<String> keys;

    SpokenPage(String... keys) {
        this.keys = List.of(keys);
    }

    /** Its name in manifests. */
    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The keys of its sentences; none takes arguments. */
    public List<String> keys() {
        return keys;
    }
}
