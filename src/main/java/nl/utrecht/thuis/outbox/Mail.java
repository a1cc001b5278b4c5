package nl.utrecht.thuis.outbox;

/**
 * A rendered mail to one recipient; it exists only while it is being sent.
 *
 * @param to address of the one recipient
 * @param subject in one script
 * @param language tag of its first language
 * @param text the plain part
 * @param html the HTML part
 */
public record Mail(String to, String subject, String language, String text, String html) {

    /** @throws IllegalArgumentException for an address, subject or language that could forge a header */
    public Mail {
        if ((to + subject + language).chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("A header holds a line break");
        }
    }
}
