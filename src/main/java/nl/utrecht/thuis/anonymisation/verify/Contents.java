package nl.utrecht.thuis.anonymisation.verify;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a database holds, whether it is running or was copied. */
sealed interface Contents permits LiveDatabase, DumpFiles {

    /**
     * A row of a table.
     *
     * @param columns the names of the columns; empty when the copy does not tell
     * @param values a text each, null for no value; bytes as {@code \\x} and hexadecimal digits
     */
    record Row(String table, List<String> columns, List<@Nullable String> values) {

        /** The value of a column. @param place where it stands when the copy does not tell */
        @Nullable
        String value(String column, int place) {
            int at = columns.isEmpty() ? place : columns.indexOf(column);
            return at >= 0 && at < values.size() ? values.get(at) : null;
        }
    }

    /** Somebody who looks at everything once. */
    interface Reader {

        /** That there is a table, before its rows; also one without any. @param name with its schema, unless that is {@code public} */
        void table(String name);

        void row(Row row);

        /** What the server remembers of the values of a column. */
        void statistics(String table, String column, String values);
    }

    /** @throws Unreadable when it cannot be checked, which is no proof of anything */
    void read(Reader reader) throws IOException, SQLException;

    /** It cannot be checked. The message is the last part of a text key. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
