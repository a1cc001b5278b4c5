package nl.utrecht.thuis.anonymisation.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * A database that runs. It is only read from, by whoever may: the owner of the tables, or somebody with {@code pg_read_all_data}.
 *
 * @param url for JDBC, such as {@code jdbc:postgresql://host:5432/thuis}
 */
record LiveDatabase(String url, @Nullable String user, @Nullable String password) implements Contents {
    /** Every table and stored view of every schema but the system's, as SQL names it. */
    private static final String TABLES = "select n.nspname || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            + "where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)' order by 1";

    @Override
    public void read(Reader reader) throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        try (Connection connection = new Driver().connect(url, properties)) {
            if (connection == null) {
                throw new Unreadable("url");
            }
            connection.setReadOnly(true);
            for (String table : texts(connection, TABLES)) {
                rows(connection, table, reader);
            }
            if (!texts(connection, "select oid::text from pg_largeobject_metadata limit 1").isEmpty()) {
                throw new Unreadable("large-objects");
            }
            statistics(connection, reader);
        }
    }

    private static void rows(Connection connection, String table, Reader reader) throws SQLException {
        List<String> columns = texts(connection,
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum", table);
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select * from " + table + ") to stdout");
        String name = table.replaceFirst("^public\\.", "");
        reader.table(name);
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            reader.row(new Row(name, columns, CopyText.values(new String(line, UTF_8).replaceFirst("\n$", ""))));
        }
    }

    private static void statistics(Connection connection, Reader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select tablename, attname, concat_ws(' ', most_common_vals, "
                + "histogram_bounds, most_common_elems) from pg_stats where schemaname not in ('pg_catalog', 'information_schema')");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                reader.statistics(row.getString(1), row.getString(2), row.getString(3));
            }
        }
    }

    private static List<String> texts(Connection connection, String sql, String... arguments) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setString(i + 1, arguments[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        }
    }
}
