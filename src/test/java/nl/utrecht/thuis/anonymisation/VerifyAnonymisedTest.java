package nl.utrecht.thuis.anonymisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.anonymisation.verify.VerifyAnonymised;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** The command of a data protection officer, on what is clean and on what is not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerifyAnonymisedTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "thuis.keys")
    Path keys;
    @TempDir
    Path folder;

    /** What the command said, and how it ended. */
    private record Said(int code, String text) {}

    private static Said verify(String wave, Object... options) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<String> typed = new ArrayList<>(List.of(wave, "--language", "en"));
        List.of(options).forEach(option -> typed.add(option.toString()));
        int code = VerifyAnonymised.run(new PrintStream(text, true, StandardCharsets.UTF_8), typed.toArray(String[]::new));
        return new Said(code, text.toString(StandardCharsets.UTF_8));
    }

    private Said live(LivedWave wave, Object... more) {
        List<Object> options = new ArrayList<>(List.of("--url", url, "--user", "postgres", "--keys", keys));
        options.addAll(List.of(more));
        return verify(wave.code, options.toArray());
    }

    private Path register() throws IOException {
        return Files.write(folder.resolve("register.csv"), LivedWave.register());
    }

    private Path certificate(LivedWave wave) throws IOException {
        return Files.write(folder.resolve("certificate.html"), Staff.browsing(Staff.session(Role.RESEARCHER))
                .get("/staff/waves/" + wave.code + "/certificate.html").then().statusCode(200).extract().asByteArray());
    }

    private Path publicKey() throws IOException {
        return Files.write(folder.resolve("key.pem"),
                RestAssured.get("/staff/certificate-key.pem").then().statusCode(200).extract().asByteArray());
    }

    /** As {@code pg_dump -Fp} writes it. */
    private Path dump() throws IOException, SQLException {
        StringWriter dump = new StringWriter();
        dump.write("--\n-- PostgreSQL database dump\n--\n");
        try (Connection connection = LivedWave.database()) {
            for (String[] table : LivedWave.rows("select tablename from pg_tables where schemaname = 'public' order by 1")) {
                String columns = LivedWave.rows("select quote_ident(column_name) from information_schema.columns where table_schema = "
                        + "'public' and table_name = '" + table[0] + "' order by ordinal_position").stream().map(row -> row[0])
                        .collect(Collectors.joining(", "));
                dump.write("COPY public." + table[0] + " (" + columns + ") FROM stdin;\n");
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table[0] + " to stdout", dump);
                dump.write("\\.\n\n");
            }
        }
        return Files.writeString(folder.resolve("dump.sql"), dump.toString());
    }

    @AfterEach
    void sweep() {
        LivedWave.sweep();
    }

    @Test
    void aCleanWaveIsCleanOnADatabaseAndOnADump() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        Said live = live(wave, "--register", register(), "--certificate", certificate(wave), "--key", publicKey());
        assertEquals(0, live.code(), live.text());
        assertFalse(live.text().contains("[!!]"), live.text());
        assertTrue(live.text().contains("for 40 people"), live.text());
        Said dump = verify(wave.code, "--dump", dump(), "--keys", keys, "--register", register(), "--certificate", certificate(wave));
        assertEquals(0, dump.code(), dump.text());
    }

    @Test
    void aWaveThatIsNotAnonymisedIsFoundOut() throws Exception {
        LivedWave wave = LivedWave.settled();
        for (Said said : List.of(live(wave), verify(wave.code, "--dump", dump(), "--keys", keys))) {
            assertEquals(1, said.code(), said.text());
            PersonalData.erased().stream().filter(table -> table.rows() != PersonalTable.Rows.SELECTOR)
                    .forEach(table -> assertTrue(said.text().contains("    " + table.name() + ": "), table.name()));
            assertTrue(said.text().contains("persons.key"), said.text());
        }
    }

    @Test
    void somebodyInATextIsFoundAndNotNamed() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        for (String trace : List.of("mail aan ZEBEDEUS7@quillworth.example kwam terug", "nr 600007.", "Quillworth7, Zebedeus")) {
            LivedWave.execute("insert into audit_entry values (gen_random_uuid(), now(), 'x', 'x', '" + wave.code + "', '" + trace + "')");
            Said said = live(wave, "--register", register());
            LivedWave.execute("delete from audit_entry where wave_code = '" + wave.code + "' and action = 'x'");
            assertEquals(1, said.code(), trace + said.text());
            assertTrue(said.text().contains("audit_entry.detail") && said.text().contains("row 9"), said.text());
            assertFalse(said.text().contains("uillworth"), "it says where, not who");
        }
        assertEquals(0, live(wave, "--register", register()).code(), "part of a longer number or word is nobody");
    }

    @Test
    void aCopyOfStatisticsIsReadToo() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        Path dump = dump();
        Files.writeString(dump, Files.readString(dump)
                + "SELECT * FROM pg_catalog.pg_restore_attribute_stats(\n\t'version', '180000'::integer,\n"
                + "\t'schemaname', 'public',\n\t'relname', 'participant',\n\t'attname', 'email_hash',\n\t'inherited', 'f'::boolean,\n"
                + "\t'most_common_vals', '{600007}'::text\n);\n");
        Said said = verify(wave.code, "--dump", dump, "--register", register());
        assertEquals(1, said.code(), said.text());
        assertTrue(said.text().contains("participant.email_hash"), said.text());
        assertTrue(said.text().contains("pg_stats: participant.email_hash"), said.text());
    }

    @Test
    void aCertificateThatWasChangedIsRefused() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        Path file = certificate(wave);
        Files.writeString(file, Files.readString(file).replace("\nerased participant ", "\nerased participant 9"));
        Said said = live(wave, "--certificate", file);
        assertEquals(1, said.code(), said.text());
        assertTrue(said.text().contains("[!!]   The signature"), said.text());
    }

    @Test
    void whatCannotBeCheckedIsNoProof() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        assertEquals(2, verify("nothing-like-it", "--url", url, "--user", "postgres").code());
        assertEquals(2, verify(wave.code).code());
        assertEquals(2, verify(wave.code, "--url", url, "--dump", "x").code());
        assertEquals(2, verify(wave.code, "--dump", folder.resolve("absent")).code());
        assertEquals(2, verify(wave.code, "--url", "jdbc:postgresql://localhost:1/none", "--user", "postgres").code());
        assertEquals(2, live(wave, "--keys", folder).code(), "the same option twice");
        assertEquals(2,
                verify(wave.code, "--dump", Files.writeString(folder.resolve("i.sql"), "INSERT INTO public.wave VALUES ('x');\n")).code());
        assertEquals(2, verify(wave.code, "--dump", Files.writeString(folder.resolve("c.dump"), "PGDMP\u0001")).code());
    }
}
