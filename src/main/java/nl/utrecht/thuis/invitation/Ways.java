package nl.utrecht.thuis.invitation;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The ways that a mail shows: in, and out. For a person they are secrets, for an example they lead nowhere.
 *
 * @param code in the groups in which it is read
 * @param link where the questionnaire is, by the tag of a language
 * @param decline where mail is stopped, by the tag of a language
 * @param unsubscribe where a mail program stops it; nothing in an example
 */
record Ways(String code, UnaryOperator<String> link, UnaryOperator<String> decline, @Nullable String unsubscribe) {

    @Override
    public String toString() {
        return "Ways"; // never a link or a code
    }
}
