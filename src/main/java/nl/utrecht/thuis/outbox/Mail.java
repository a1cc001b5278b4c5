package nl.utrecht.thuis.outbox;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rendered mail to one recipient; it exists only while it is being sent.
 *
 * @param to address of the one recipient
 * @param fromName the sender's name; nothing is the installation's
 * @param replyTo the address that answers go to; nothing is the sender's
 * @param subject in one script
 * @param language tag of its first language
 * @param text the plain part
 * @param html the HTML part
 * @param unsubscribe full address to which a mail program posts when its user wants no more of these (RFC 8058); nothing where there is none
 */
public record Mail(String to, @Nullable String fromName, @Nullable String replyTo, String subject, String language, String text,
        String html, @Nullable String unsubscribe) {

    /** @throws IllegalArgumentException for a field that could forge a header, or a place to unsubscribe that is no full address */
    public Mail {
        boolean forged = Stream.of(to, fromName, replyTo, subject, language, unsubscribe).anyMatch(Mail::breaksALine);
        if (forged) {
            throw new IllegalArgumentException("A header holds a line break");
        }
        if (unsubscribe != null && !unsubscribe.matches("https?://[!-;=?-~]+")) {
            throw new IllegalArgumentException("The place to unsubscribe is no address");
        }
    }

    private static boolean breaksALine(@Nullable String field) {
        return field != null && field.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0);
    }
}
