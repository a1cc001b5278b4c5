package nl.utrecht.thuis.wording;

import nl.utrecht.thuis.i18n.Texts;

/**
 * The words of a message in one language, still to be filled.
 *
 * @param t writes dates and numbers as the language does
 * @param subject an ICU message
 * @param body an ICU message whose paragraphs have an empty line between them
 */
public record Wording(Texts t, MessageKind kind, String subject, String body) {

    /** The message for one person. */
    public Filled fill(Facts facts) {
        String line = t.fill(subject, facts.plain()).replaceAll("\\s+", " ").strip();
        return new Filled(t.language(), line, Block.of(t.fill(body, facts.marked(t)), facts::in));
    }
}
