package nl.utrecht.thuis.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.utrecht.thuis.TestDatabase;
import org.junit.jupiter.api.Test;

/** What goes wrong in the database comes into logs, and rows must not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ErrorsQuoteNothingTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aRowThatIsThereAlreadyIsNotQuoted() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create temporary table person (id text primary key)");
            statement.execute("insert into person values ('jan@example.org')");
            SQLException twice = assertThrows(SQLException.class, () -> statement.execute("insert into person values ('jan@example.org')"));
            assertEquals("23505", twice.getSQLState());
            assertTrue(twice.getMessage().contains("person_pkey"), "the rule is named");
            assertFalse(twice.getMessage().contains("jan@"), "the row is not");
            statement.execute("drop table person");
        }
    }

    @Test
    void theServersOwnLogDoesNotEither() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet verbosity = statement.executeQuery("show log_error_verbosity")) {
            assertTrue(verbosity.next());
            assertEquals("terse", verbosity.getString(1));
        }
    }
}
