package nl.utrecht.thuis.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom a batch of letters is. Only people who may still be asked: in the register, not done, not opted out. */
enum LetterAudience {
    /** No e-mail address, or a dead one, and no letter yet. */
    UNREACHED("(not i.has_address or i.address_dead) and not exists " + LetterAudience.HAS_LETTER),
    /** A coach asked for a letter. */
    REQUESTED(
            "exists (select 1 from letter_request r where r.wave_code = i.wave_code and r.participant_id = i.participant_id and not r.handled)"),
    /** Had a letter, and has not finished. */
    REMINDED("exists " + LetterAudience.HAS_LETTER);

    private static final String HAS_LETTER = "(select 1 from letter l where l.wave_code = i.wave_code and l.participant_id = i.participant_id)";

    private final String condition;

    LetterAudience(String condition) {
        this.condition = condition;
    }

    /** Selects the invitations; parameter 1 is the wave. */
    String from() {
        return " from invitation i where i.wave_code = ?1 and not i.done and not i.left_register and not i.opted_out and " + condition;
    }

    /** The name in forms and text keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LetterAudience> of(String slug) {
        return Arrays.stream(values()).filter(audience -> audience.slug().equals(slug)).findFirst();
    }
}
