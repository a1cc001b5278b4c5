package nl.utrecht.thuis.wording;

import java.util.List;
import nl.utrecht.thuis.i18n.Language;

/**
 * A message for one person in one language.
 *
 * @param subject one line
 * @param blocks in the order in which they are read
 */
public record Filled(Language language, String subject, List<Block> blocks) {

    /** The blocks as they are read. */
    public List<Paragraph> paragraphs() {
        return Paragraph.of(blocks);
    }

    @Override
    public String toString() {
        return "Filled"; // never a link or a code
    }
}
