package nl.utrecht.thuis.wording;

import nl.utrecht.thuis.i18n.FreeText;
import nl.utrecht.thuis.i18n.TextHash;
import org.jspecify.annotations.Nullable;

/** A subject and a body as somebody wrote them: ICU messages. */
record Written(String subject, String body) {

    /** What was typed, as it is stored: without characters that nobody sees; a subject is one line. */
    static Written typed(@Nullable String subject, @Nullable String body) {
        return new Written(FreeText.normal(subject == null ? "" : subject).replaceAll("\\s*\\n\\s*", " "),
                FreeText.normal(body == null ? "" : body));
    }

    static Written of(Wording wording) {
        return new Written(wording.subject(), wording.body());
    }

    /** By which it is known again. */
    String hash() {
        return TextHash.of(subject + "\n\n" + body);
    }
}
