package nl.utrecht.thuis.bronbestand;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import does with the person of a row: exactly one of these, the weightiest that applies. Those from {@link #RETURNED} on are about somebody who is in
 * the register already.
 */
enum RowOutcome {
    /** The row has an error. */
    REJECTED,
    /** An earlier row has the same client number. */
    DUPLICATE,
    /** Does not belong to the population of this wave, and is not in the register. */
    TOO_YOUNG, TOO_OLD, OTHER_GROUP,
    /** Is no longer followed, says the file, and never was in the register. */
    NOT_FOLLOWED,
    /** Is new. */
    JOINED,
    /** Had left, and is in the file as somebody who is followed. */
    RETURNED,
    /** Had left, and the file says so too. */
    STILL_AWAY,
    /** No longer followed, says the file. */
    MOVED, FINISHED, EXEMPTED,
    /** Has an address now, has none any more, has another. */
    ADDRESS_NEW, ADDRESS_GONE, ADDRESS_OTHER,
    /** Has another coach. */
    COACH,
    /** Something else changed. */
    OTHER,
    /** Nothing changed. */
    UNCHANGED;

    /** Rows that keep a file out. */
    static final Set<RowOutcome> ERRORS = EnumSet.of(REJECTED, DUPLICATE);
    /** Rows that are right, of people who are not imported. */
    static final Set<RowOutcome> ASIDE = EnumSet.of(TOO_YOUNG, TOO_OLD, OTHER_GROUP, NOT_FOLLOWED);
    /** People who are no longer followed from this file on. */
    static final Set<RowOutcome> LEFT = EnumSet.of(MOVED, FINISHED, EXEMPTED);
    /** People of whom something changed and who stay. */
    static final Set<RowOutcome> CHANGED = EnumSet.of(ADDRESS_NEW, ADDRESS_GONE, ADDRESS_OTHER, COACH, OTHER);
    /** People who are in the register after an import that replaces it. */
    static final Set<RowOutcome> FOLLOWED = EnumSet.of(JOINED, RETURNED, ADDRESS_NEW, ADDRESS_GONE, ADDRESS_OTHER, COACH, OTHER, UNCHANGED);

    /** The name in addresses, the API and text keys, such as {@code address-new}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names as a list in SQL; they are ours alone. */
    static String sql(Set<RowOutcome> outcomes) {
        return outcomes.stream().map(outcome -> "'" + outcome.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
