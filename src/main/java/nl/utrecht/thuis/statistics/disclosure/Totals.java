package nl.utrecht.thuis.statistics.disclosure;

/** What a table's reader knows of its totals. */
public enum Totals {
    /** They are published elsewhere, whatever the table hides (participation counts of a researcher). */
    KNOWN,
    /** They count answers too, and are hidden where they are too small; the total of all is hidden only with the whole table. */
    COUNTED
}
