package nl.utrecht.thuis.anonymisation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far the anonymising of a wave is. The diagram in {@code src/docs/anonymising.md} shows the same transitions. */
enum Step {
    /** One person asked for it. */
    ASKED,
    /** Another agreed: from here on it goes by itself, and whatever interrupts it is made good by going on. */
    CONFIRMED,
    /** The rows are gone and the counts reduced. */
    ERASED,
    /** The files of the tables are written anew, without what was in them. */
    REWRITTEN,
    /** What a backup still holds cannot be read any more. */
    KEYS_DESTROYED,
    /** Nothing personal was found again; the certificate is there. */
    CERTIFIED;

    private static final Map<Step, Set<Step>> NEXT = Map.of(ASKED, EnumSet.of(CONFIRMED), CONFIRMED, EnumSet.of(ERASED), ERASED,
            EnumSet.of(REWRITTEN), REWRITTEN, EnumSet.of(KEYS_DESTROYED), KEYS_DESTROYED, EnumSet.of(CERTIFIED, CONFIRMED), CERTIFIED,
            EnumSet.noneOf(Step.class));

    Set<Step> next() {
        return NEXT.get(this);
    }

    /** Whether it was agreed to and is not complete: it goes on by itself. */
    boolean isUnderWay() {
        return this != ASKED && this != CERTIFIED;
    }

    /** The name in the API and in text keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
