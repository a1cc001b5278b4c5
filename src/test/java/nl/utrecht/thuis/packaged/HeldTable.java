package nl.utrecht.thuis.packaged;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A table that somebody holds: whoever comes to it stands still there, and can be killed in the middle of what it was doing. */
final class HeldTable implements AutoCloseable {
    private final Database database;
    private final String table;
    private final Connection connection;

    private HeldTable(Database database, String table, Connection connection) {
        this.database = database;
        this.table = table;
        this.connection = connection;
    }

    /** Returns when whoever was at the table has gone; until then nobody else gets to it. */
    static HeldTable of(Database database, String table) {
        try {
            Connection connection = DriverManager.getConnection(database.url());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in access exclusive mode");
            }
            return new HeldTable(database, table, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /** Whether somebody stands still at it. */
    boolean isWaitedFor() {
        return isWaitedFor(database, table);
    }

    /** Whether somebody waits for a table, whoever has it. */
    static boolean isWaitedFor(Database database, String table) {
        return database.number("select count(*) from pg_locks l join pg_class c on c.oid = l.relation where not l.granted and c.relname = '"
                + table + "'") > 0;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
