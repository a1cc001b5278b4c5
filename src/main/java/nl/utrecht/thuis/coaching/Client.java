package nl.utrecht.thuis.coaching;

import java.time.LocalDate;
import java.util.UUID;
import nl.utrecht.thuis.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * A client as the coach may know them: what the register says, and what the coach did. Nothing that depends on what the client did.
 *
 * @param number the client number
 * @param language in which this person is first written to
 * @param hasAddress whether the register has an e-mail address; not whether mail arrives there
 * @param promptedOn the day of the last prompt, when this coach gave it
 * @param promptFrom the first day on which a prompt is possible again; null when it always is
 * @param letterAskedOn the day on which a letter was asked for
 */
record Client(UUID id, String number, String firstName, String lastName, Language language, boolean hasAddress,
        @Nullable LocalDate promptedOn, @Nullable LocalDate promptFrom, @Nullable LocalDate letterAskedOn) {

    String name() {
        return (firstName + " " + lastName).strip();
    }

    boolean isDue(LocalDate today) {
        return hasAddress && (promptFrom == null || !promptFrom.isAfter(today));
    }
}
