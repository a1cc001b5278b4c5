package nl.utrecht.thuis.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** A look into a database past the application, as its owner or a thief has it. */
record Database(String url) {

    static Database at(String url) {
        return new Database(url);
    }

    /** A row with its columns as text; null stays null. */
    record Row(List<String> columns) {
        String text(int column) {
            return columns.get(column);
        }

        long number(int column) {
            return Long.parseLong(columns.get(column));
        }
    }

    List<Row> rows(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    columns.add(result.getString(column));
                }
                rows.add(new Row(columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    List<String> texts(String query) {
        return rows(query).stream().map(row -> row.text(0)).toList();
    }

    long number(String query) {
        return rows(query).get(0).number(0);
    }

    void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("\n", statements), e);
        }
    }

    /** Every table, and what the planner's statistics tell of them, as COPY writes them. */
    String dump() {
        StringWriter dump = new StringWriter();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : texts("select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select xmin, ctid, * from " + table + ") to stdout",
                        dump);
            }
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (select * from pg_stats where schemaname = 'public') to stdout", dump);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return dump.toString();
    }

    /** A backup: every table in a file of its own, as COPY writes it. */
    Database copyTo(Path directory) {
        try (Connection connection = DriverManager.getConnection(url)) {
            Files.createDirectories(directory);
            for (String table : tables()) {
                try (OutputStream file = Files.newOutputStream(directory.resolve(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", file);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Puts a backup back into a database that has nothing but the tables. */
    Database copyFrom(Path directory) {
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : tables()) {
                try (InputStream file = Files.newInputStream(directory.resolve(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", file);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Makes the tables of this version of the product. */
    Database migrate() {
        Flyway.configure().dataSource(url, null, null).locations("filesystem:src/main/resources/db/migration").load().migrate();
        return this;
    }

    private List<String> tables() {
        return texts("select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' order by 1");
    }
}
