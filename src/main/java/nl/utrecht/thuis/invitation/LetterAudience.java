package nl.utrecht.thuis.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom a batch of letters is. Only people who may still be asked: in the register, not done, not opted out, and without a letter of today. */
enum LetterAudience {
    /** No e-mail address, or a dead one, and no letter yet. */
    UNREACHED(LetterAudience.NO_WAY_YET),
    /** A coach asked for a letter. */
    REQUESTED("exists " + LetterAudience.HAS_REQUEST),
    /** Had a letter, and has not finished. */
    REMINDED("exists " + LetterAudience.HAS_LETTER),
    /** As {@link #UNREACHED}, but only so many of each group, drawn at random, as the latest plan of a researcher says. */
    PLANNED(LetterAudience.NO_WAY_YET);

    private static final String HAS_LETTER = "(select 1 from letter l where l.wave_code = i.wave_code and l.participant_id = i.participant_id)";
    private static final String NO_WAY_YET = "(not i.has_address or i.address_dead) and not exists " + HAS_LETTER;
    private static final String HAS_REQUEST = "(select 1 from letter_request r where r.wave_code = i.wave_code and r.participant_id = i.participant_id "
            + "and not r.handled)";
    private static final String NONE_TODAY = "not exists (select 1 from letter l join letter_batch b on b.wave_code = l.wave_code and b.batch_id = l.batch_id "
            + "where l.wave_code = i.wave_code and l.participant_id = i.participant_id and b.prepared_on = ?2)";

    private final String condition;

    LetterAudience(String condition) {
        this.condition = condition + " and " + LetterAudience.NONE_TODAY;
    }

    /** Selects the invitations; parameter 1 is the wave, parameter 2 today. */
    String from() {
        return " from invitation i where i.wave_code = ?1 and not i.done and not i.left_register and not i.opted_out and " + condition;
    }

    /**
     * Selects those of whom a page may tell how many they are; with the same parameters. Of those who were asked by letter or through a coach it selects also
     * who is done or declined: a number that falls when somebody is noted to have left would tell what that person had done.
     */
    String told() {
        return tellsExactly() ? from() : " from invitation i where i.wave_code = ?1 and " + condition;
    }

    /** Whether {@link #told()} are those who would get a letter, or some more. */
    boolean tellsExactly() {
        return this == UNREACHED || this == PLANNED;
    }

    /** The name in forms and text keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LetterAudience> of(String slug) {
        return Arrays.stream(values()).filter(audience -> audience.slug().equals(slug)).findFirst();
    }
}
