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
        SELECTOR("left(selector, 6) in (select selector from invitation where wave_code = ?)"),
        /** None, but the link that a row has with somebody's consent. */
        LINK("wave_code = ? and consent_id is not null", "update %s set consent_id = null");

        private final String condition;
        private final String change;

        Rows(String condition) {
            this(condition, "delete from %s");
        }

        Rows(String condition, String change) {
            this.condition = condition;
            this.change = change;
        }
    }

    public boolean isErased() {
        return fate == Fate.ERASE;
    }

    /** SQL with one parameter, the wave: removes the rows that go, or what ties them to somebody. */
    public String erase() {
        return rows.change.formatted(name) + " where " + rows.condition;
    }

    /** SQL with one parameter, the wave: how many rows there are that go. */
    public String count() {
        return "select count(*) from " + name + " where " + rows.condition;
    }
}
