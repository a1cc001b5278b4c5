package nl.utrecht.thuis.anonymisation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLWarning;

/**
 * Writes the files of tables anew: PostgreSQL leaves deleted rows in them, and their values in the indexes. What an older transaction could still see, a
 * backup that is being made for one, would be copied too; so the server's own account of it is read, and the table has its turn again later.
 */
@ApplicationScoped
class RewriteTables {
    /** As whoever waits for a lock holds up everybody who comes after. */
    private static final String PATIENCE = "set lock_timeout = '5s'";
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern OTHER_SERVERS = Pattern.compile("cockroach|yugabyte|-YB-", Pattern.CASE_INSENSITIVE);
    private static final Logger LOG = Logger.getLogger(RewriteTables.class);

    @Inject
    AgroalDataSource database;

    /**
     * What came of it.
     *
     * @param rewritten the tables whose files are new
     * @param left the tables whose files are as they were: the server is no PostgreSQL, or its owner is another
     */
    record Outcome(List<String> rewritten, List<String> left) {}

    /**
     * @throws StillSeen when an older transaction still sees deleted rows of one of them
     * @throws SQLException when a table was not free within five seconds
     */
    Outcome rewrite(List<String> tables) throws SQLException {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            boolean possible = isPostgreSql(statement);
            statement.execute(PATIENCE);
            try {
                for (String table : tables) {
                    (possible && patiently(statement, table) ? outcome.rewritten() : outcome.left()).add(table);
                }
            } finally {
                statement.execute("reset lock_timeout");
            }
            checkpoint(statement);
        }
        return outcome;
    }

    private static boolean isPostgreSql(Statement statement) throws SQLException {
        String version = text(statement, "select version()");
        return version.startsWith("PostgreSQL") && !OTHER_SERVERS.matcher(version).find();
    }

    /** Those who only looked for a moment are waited for; and in a wave that is in the field somebody always looks. */
    private static boolean patiently(Statement statement, String table) throws SQLException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return rewrite(statement, table);
            } catch (StillSeen e) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return rewrite(statement, table);
    }

    private static boolean rewrite(Statement statement, String table) throws SQLException {
        String before = file(statement, table);
        statement.clearWarnings();
        statement.execute("vacuum (full, analyze, verbose) " + table);
        for (SQLWarning said = statement.getWarnings(); said != null; said = said.getNextWarning()) {
            if (stillSeen(said) > 0) {
                throw new StillSeen(table);
            }
        }
        statement.clearWarnings();
        return !file(statement, table).equals(before);
    }

    /** The first number of the detail, in whatever language, is that of the deleted rows that had to be kept. */
    private static long stillSeen(SQLWarning said) {
        String detail = said instanceof PSQLWarning known && known.getServerErrorMessage() != null
                ? known.getServerErrorMessage().getDetail()
                : null;
        Matcher number = NUMBER.matcher(detail == null ? "" : detail);
        return number.find() ? Long.parseLong(number.group()) : 0;
    }

    /** The old files go with the next one; without the right to ask for it, that comes within minutes by itself. */
    private static void checkpoint(Statement statement) {
        try {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            LOG.infof("The database gives no checkpoint when asked (%s)", e.getSQLState());
        }
    }

    private static String file(Statement statement, String table) throws SQLException {
        return text(statement, "select pg_relation_filenode('" + table + "'::regclass)::text");
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Deleted rows had to be copied, because somebody may still look at them. */
    static final class StillSeen extends SQLException {
        private static final long serialVersionUID = 1L;

        StillSeen(String table) {
            super("An older transaction still sees deleted rows of " + table);
        }
    }
}
