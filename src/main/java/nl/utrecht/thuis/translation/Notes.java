package nl.utrecht.thuis.translation;

import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.i18n.Translation;

/** What a translator should know of a text, in sentences. */
record Notes(Texts t) {

    /** Which words in braces to keep, and which plural forms the language needs. */
    List<String> of(Translation text) {
        List<String> notes = new ArrayList<>();
        if (!text.placeholders().isEmpty()) {
            notes.add(t.of("staff.texts.placeholders", "names", String.join(" ", text.placeholders())));
        }
        if (!text.pluralForms().isEmpty()) {
            notes.add(t.of("staff.texts.plural-forms", "forms", String.join(", ", text.pluralForms())));
        }
        return notes;
    }

    /** The same with what whoever translated was not sure of. */
    List<String> withDoubts(Translation text) {
        List<String> notes = new ArrayList<>(of(text));
        text.doubts().forEach(doubt -> notes.add(t.of("staff.texts.doubt", "doubt", doubt)));
        return notes;
    }
}
