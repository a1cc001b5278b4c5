package nl.utrecht.thuis.wording;

import java.util.List;
import nl.utrecht.thuis.i18n.Language;

/**
 * A message as people would see it.
 *
 * @param open the words of the button
 * @param paragraphs none when the text cannot be filled
 * @param none what is said then, in the language of whoever looks
 */
record Preview(Language language, String subject, List<Paragraph> paragraphs, String open, String none) {}
