package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;

/** The words of every message of every wave. */
@ApplicationScoped
public class Wordings {
    private final TextBook book;

    Wordings(TextBook book) {
        this.book = book;
    }

    /**
     * The wave's own text if there is one that can be used, else the default. To be called in a transaction or a request.
     *
     * @param round the code of a round, or {@link MessageKind#NO_ROUND}
     */
    public Wording of(Wave wave, String round, MessageKind kind, Language language) {
        return standard(kind, language);
    }

    /** The default, as people read the texts of {@code i18n/} now. */
    Wording standard(MessageKind kind, Language language) {
        Texts t = book.in(language);
        return new Wording(t, kind, t.pattern(kind.subjectKey()), t.pattern(kind.bodyKey()));
    }
}
