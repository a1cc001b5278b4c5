package nl.utrecht.thuis.anonymisation;

import java.util.Set;

/**
 * What becomes of a table when a wave is anonymised.
 *
 * @param name as in the database
 * @param fate whether rows of the wave go
 * @param rows which of them, where they go
 * @param columns of a table that stays every column, each of which was looked at; of one that is erased the columns that tell nothing of a person: of the
 *        others PostgreSQL keeps no statistics
 */
public record PersonalTable(String name, Fate fate, Rows rows, Set<String> columns) {

    /** Whether rows of a wave go. */
    public enum Fate {
        ERASE, KEEP
    }

    /** Which rows of a wave go. */
    public enum Rows {
        /** All of the wave. */
        ALL("wave_code = ?"),
        /** Those about people with something in common; the sum of them, without a background, stays. */
        BACKGROUND("wave_code = ? and background <> ''"),
        /** Those of codes of the wave, in a table that has no wave. Found by the invitations, so these go after it. */
        SELECTOR("left(selector, 6) in (select selector from invitation where wave_code = ?)");

        private final String condition;

        Rows(String condition) {
            this.condition = condition;
        }
    }

    public boolean isErased() {
        return fate == Fate.ERASE;
    }

    /** SQL with one parameter, the wave: removes the rows that go. */
    public String erase() {
        return "delete from " + name + " where " + rows.condition;
    }

    /** SQL with one parameter, the wave: how many rows there are that go. */
    public String count() {
        return "select count(*) from " + name + " where " + rows.condition;
    }
}
