package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.utrecht.thuis.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The first start of a municipality that brings its own database, without a demonstration. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {
    private static EmbeddedPostgres municipality;
    private static PackagedApplication application;

    @BeforeAll
    static void start() throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "municipality-");
        municipality = EmbeddedDatabase.start(directory.resolve("data"));
        application = new PackagedApplication(
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", municipality.getJdbcUrl("postgres", "postgres"), "QUARKUS_DATASOURCE_USERNAME",
                        "postgres"));
        application.start();
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
        municipality.close();
    }

    @Test
    @Order(1)
    void externalDatabaseMeansNoEmbeddedServer() {
        assertFalse(Files.exists(application.data()));
        Database theirs = Database.at(municipality.getJdbcUrl("postgres", "postgres"));
        assertEquals(0, theirs.number("select count(*) from wave"), "but the tables are there");
    }

    @Test
    @Order(2)
    void nothingIsLoadedWithoutADemonstration() {
        assertEquals("[]", application.http().get("/api/v1/waves").body());
        assertFalse(application.output().contains("personal-link"));
        assertFalse(application.output().contains("demonstration-password"));
    }

    @Test
    @Order(3)
    void theSetUpLinkWorksOnce() {
        String link = Installation.setUpLink(application);
        assertEquals(200, application.http().get(link).statusCode());
        assertEquals(200, application.http().get(link).statusCode(), "opening it changes nothing");
        assertEquals(303, Installation.setUp(application, link).statusCode());
        assertTrue(Installation.setUp(application, link).statusCode() >= 400);
        assertTrue(application.http().get(link).statusCode() >= 400);
        assertFalse(application.token(Installation.ADMINISTRATOR, Installation.PASSWORD).isEmpty());
    }

    @Test
    @Order(4)
    void noSecondAdministratorIsInvited() {
        String before = Installation.setUpLink(application);
        application.stop();
        application.start();
        assertEquals(before, Installation.setUpLink(application), "no new link is printed");
    }
}
