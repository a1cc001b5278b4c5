package nl.utrecht.thuis.i18n;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * All texts of all languages: {@code i18n/<tag>/<file>.properties}, read and checked at start, with what was edited on this installation
 * laid over them ({@link TextEdits}). A file of the source language must exist in every language, {@code staff*.properties} in the staff
 * languages only. One error in a file stops the start with all errors listed.
 */
@Startup(ContentErrors.READ)
@ApplicationScoped
public class TextBook {
    private final TextFiles files;
    private volatile Edition edition;

    public TextBook(ContentConfig content, Languages languages, ContentErrors errors) {
        files = new TextFiles(content.i18n(), languages, errors);
        edition = Edition.of(files, List.of());
    }

    /** The texts of a language that people read: what was approved last, else what is being worked on. */
    public Texts in(Language language) {
        return edition.live().get(language.tag());
    }

    /** The same with what is being worked on, approved or not. For those who work on it, never for people. */
    public Texts preview(Language language) {
        return edition.preview().get(language.tag());
    }

    Edition edition() {
        return edition;
    }

    /** Whoever asks from now on reads these; a page that is being made keeps the texts that it has. */
    void lay(List<TextEdit> edits) {
        edition = Edition.of(files, edits);
    }
}
