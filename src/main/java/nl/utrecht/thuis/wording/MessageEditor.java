package nl.utrecht.thuis.wording;

import java.util.List;
import nl.utrecht.thuis.i18n.Language;

/**
 * A message that is written, for its page.
 *
 * @param to who gets it, in words
 * @param overview the address of the page of all messages
 * @param path the address of its own page
 * @param original whether the language is Dutch
 * @param open whether it can be changed
 * @param own whether there is a text to go back from
 * @param edited who wrote it last, in a sentence; empty when nobody did
 * @param seen what the writer saw, to be sent along
 * @param refused whether what was sent was to be stored and was not
 * @param stylesheet how mails look
 * @param theirs what somebody else made of it meanwhile; empty when nobody did
 */
record MessageEditor(String title, String to, String overview, String path, Language language, Language source, boolean original,
        boolean open,
        boolean own, String state, String stateName, String edited, Written dutch, Written typed, String seen, boolean refused,
        List<Written> theirs,
        List<String> subjectErrors, List<String> bodyErrors, List<String> warnings, String saved, List<PlaceholderRow> placeholders,
        Preview preview, List<LanguageLink> languages, String script, String stylesheet) {
    private static final int LETTERS_IN_A_LINE = 60;
    private static final int FEWEST_LINES = 14;

    /** A placeholder with what it means. */
    record PlaceholderRow(String braced, String meaning, boolean required) {}

    /** The same message in another language. */
    record LanguageLink(Language language, String path, String state, String stateName, boolean current) {}

    /** What came with a form that did not store anything. @param refused whether it was to */
    record Sent(Written typed, Checked checked, String seen, boolean refused) {}

    /** How high the field is. */
    public int lines() {
        long lines = typed.body().lines().mapToLong(line -> 1 + line.length() / LETTERS_IN_A_LINE).sum();
        return (int) Math.max(FEWEST_LINES, lines);
    }
}
