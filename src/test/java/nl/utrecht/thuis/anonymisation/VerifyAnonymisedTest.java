package nl.utrecht.thuis.anonymisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
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
        dump.write("--\n-- PostgreSQL database dump complete\n--\n\n");
        return Files.writeString(folder.resolve("dump.sql"), dump.toString());
    }

    /** A file for each table, as COPY writes it, without headings. */
    private Path copies() throws IOException, SQLException {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        try (Connection connection = LivedWave.database()) {
            for (String[] table : LivedWave.rows("select tablename from pg_tables where schemaname = 'public'")) {
                try (OutputStream file = Files.newOutputStream(copies.resolve(table[0]))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table[0] + " to stdout", file);
                }
            }
        }
        return copies;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    private Path packed(Path file) throws IOException {
        Path packed = folder.resolve(file.getFileName() + ".gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, gzip);
        }
        return packed;
    }

    /** Without the rows of that table and its name. */
    private static String without(String table, String dump) {
        return Pattern.compile("COPY public\\." + table + " .*?\n\\\\\\.\n", Pattern.DOTALL).matcher(dump).replaceFirst("");
    }

    private static void assertSays(int code, String words, Said said) {
        assertEquals(code, said.code(), said.text());
        assertTrue(said.text().contains(words), said.text());
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
        assertTrue(live.text().contains("for 40 people") && !live.text().contains("[--]"), live.text());
        Said dump = verify(wave.code, "--dump", dump(), "--keys", keys, "--register", register(), "--certificate", certificate(wave));
        assertEquals(0, dump.code(), dump.text());
        assertSays(0, "[--]   This dump has no statistics", dump);
        assertSays(0, "for 40 people", verify(wave.code, "--dump", packed(folder.resolve("dump.sql")), "--register", register()));
        assertSays(0, "for 40 people", verify(wave.code, "--dump", copies(), "--register", register()));
    }

    @Test
    void aWaveThatIsNotAnonymisedIsFoundOut() throws Exception {
        LivedWave wave = LivedWave.settled();
        for (Said said : List.of(live(wave), verify(wave.code, "--dump", dump(), "--keys", keys),
                verify(wave.code, "--dump", copies(), "--keys", keys))) {
            assertSays(1, "[!!]   The database has no certificate", said);
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
    void aCertificateOfAnotherWaveIsRefused() throws Exception {
        Path other = certificate(LivedWave.anonymised());
        Said said = live(LivedWave.anonymised(), "--certificate", other);
        assertSays(1, "[!!]   The certificate is not about this wave", said);
        assertTrue(said.text().contains("[!!]   The database has another certificate"), said.text());
        assertTrue(said.text().contains("[!!]   These keys are others on the certificate (left) than in the directory"), said.text());
        assertTrue(said.text().contains("[!!]   These keys are others on the certificate (left) than in the database"), said.text());
    }

    @Test
    void theCertificateInTheDatabaseIsCheckedWithoutAFileToo() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        assertSays(0, "[ok]   The signature under the certificate is right", live(wave));
        LivedWave.execute(
                "update anonymisation set certificate = replace(certificate, 'erased letter 1', 'erased letter 2') where wave_code = '"
                        + wave.code + "'");
        assertSays(1, "[!!]   The signature under the certificate is wrong", live(wave));
        LivedWave.execute("update anonymisation set certificate = null where wave_code = '" + wave.code + "'");
        assertSays(1, "[!!]   The database has no certificate", live(wave));
    }

    /** A file that cannot be read takes nothing away from what was found before. */
    @Test
    void whatWasFoundStaysFoundWhenACertificateCannotBeRead() throws Exception {
        LivedWave wave = LivedWave.settled();
        for (Path unreadable : List.of(file("x.html", "<pre>x</pre>"), folder.resolve("absent.html"))) {
            Said said = live(wave, "--certificate", unreadable);
            assertSays(1, "Outcome: something is not in order", said);
            assertTrue(said.text().contains("[??]") && said.text().contains("    participant: "), said.text());
        }
        Said said = verify(wave.code, "--url", url, "--user", "postgres", "--keys", "/nowhere");
        assertSays(1, "Outcome: something is not in order", said);
        LivedWave clean = LivedWave.anonymised();
        said = live(clean, "--certificate", folder.resolve("absent.html"));
        assertSays(2, "Outcome: this proves nothing", said);
        assertTrue(said.text().contains("absent.html"), said.text());
        assertSays(2, "Outcome: this proves nothing", live(clean, "--key", folder.resolve("absent.pem")));
        LivedWave.execute("update anonymisation set certificate = 'x' where wave_code = '" + clean.code + "'");
        assertSays(1, "[!!]   The database has no certificate", live(clean));
    }

    @Test
    void keysThatAreOthersThanThoseOnTheCertificateAreFoundOut() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        Path dump = dump();
        String fingerprint = LivedWave
                .rows("select fingerprint from envelope_box where wave_code = '" + wave.code + "' and box = 'PRIZE_DRAW'")
                .get(0)[0];
        Files.writeString(dump,
                Files.readString(dump).replace("PRIZE_DRAW\tEMPTIED\t" + fingerprint, "PRIZE_DRAW\tEMPTIED\t0123456789abcdef"));
        assertSays(1, "prize-draw: " + fingerprint + " / 0123456789abcdef", verify(wave.code, "--dump", dump));
        Path publicPart = keys.resolve(wave.code).resolve("answers.public");
        Files.write(publicPart, new byte[32]);
        assertSays(1, "    answers: ", live(wave));
        Files.delete(publicPart);
        assertSays(1, "    answers: ", live(wave));
    }

    @Test
    void whatACrashLeftOfAKeyIsFound() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        for (String left : List.of("persons.key", "persons.key.destroying", "new-123.tmp", "copy-of-persons.public")) {
            Path file = Files.write(keys.resolve(wave.code).resolve(left), new byte[32]);
            assertSays(1, "    " + left, live(wave));
            Files.delete(file);
        }
        assertEquals(0, live(wave).code());
    }

    @Test
    void aDumpWithoutATableProvesNothing() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        String whole = Files.readString(dump());
        for (String table : List.of("participant", "wave", "anonymisation", "flyway_schema_history")) {
            Said said = verify(wave.code, "--dump", Files.writeString(folder.resolve("part.sql"), without(table, whole)), "--keys", keys);
            assertSays(2, "    " + table + "\n", said);
            assertFalse(said.text().contains("[ok]"), said.text());
        }
        Files.delete(copies().resolve("letter"));
        assertSays(2, "    letter\n", verify(wave.code, "--dump", folder.resolve("copies")));
        String found = without("letter", whole).replace("COPY public.consent_text", "COPY public.elsewhere (name) FROM stdin;\n"
                + "zebedeus7@quillworth.example\n\\.\n\nCOPY public.consent_text");
        Said said = verify(wave.code, "--dump", Files.writeString(folder.resolve("part.sql"), found), "--register", register());
        assertSays(1, "elsewhere.name", said);
        assertTrue(said.text().contains("    letter\n"), said.text());
    }

    @Test
    void aDumpThatStopsHalfwayProvesNothing() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        String whole = Files.readString(dump());
        for (String part : List.of(whole.replace("database dump complete", ""),
                whole.substring(0, whole.indexOf("COPY public.wave ") + 200),
                whole.substring(0, whole.length() / 2))) {
            assertSays(2, "stops halfway", verify(wave.code, "--dump", Files.writeString(folder.resolve("part.sql"), part)));
        }
        byte[] gzip = Files.readAllBytes(packed(folder.resolve("dump.sql")));
        assertEquals(2, verify(wave.code, "--dump", Files.write(folder.resolve("part.gz"), Arrays.copyOf(gzip, gzip.length / 2))).code());
    }

    @Test
    void aDumpInAnotherFormatIsRefusedWithWhatToDo() throws Exception {
        LivedWave wave = LivedWave.anonymised();
        Path custom = file("c.dump", "PGDMP\u0001\u000e");
        Path directory = Files.createDirectories(folder.resolve("d"));
        Files.write(directory.resolve("toc.dat"), new byte[1]);
        for (Path packed : List.of(custom, packed(custom), file("t.tar", "toc.dat\0\0"), directory)) {
            assertSays(2, "pg_restore -f", verify(wave.code, "--dump", packed));
        }
        for (String compressed : List.of("\u0028\u00b5\u002f\u00fd", "PK\u0003\u0004", "\u00fd7zXZ\0", "BZh9", "\u0004\"M\u0018")) {
            assertSays(2, "Unpack it first", verify(wave.code, "--dump", file("z", compressed)));
        }
        assertSays(2, "no complete dump of it", verify(wave.code, "--dump", file("text.sql", "Dear reader\n")));
        assertSays(2, "no complete dump of it", verify(wave.code, "--dump", file("empty.sql", "-- PostgreSQL database dump complete\n")));
        assertSays(2, "no complete dump of it", verify(wave.code, "--dump", Files.createDirectories(folder.resolve("nothing"))));
        assertSays(2, "INSERT", verify(wave.code, "--dump", file("i.sql", "INSERT INTO public.wave VALUES ('x');\n")));
        assertSays(2, "large objects", verify(wave.code, "--dump", file("l.sql", "SELECT pg_catalog.lo_create('16400');\n")));
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
        assertSays(2, "probably the wrong directory", verify(wave.code, "--url", url, "--user", "postgres", "--keys", folder));
        assertSays(2, "directory of keys does not exist", verify(wave.code, "--url", url, "--user", "postgres", "--keys", "/nowhere"));
        assertSays(2, "no certificate as this application keeps it", live(wave, "--certificate", file("x.html", "<pre>x</pre>")));
        String nobody = new String(LivedWave.register(), StandardCharsets.UTF_8).split("\r\n")[0] + "\r\n";
        assertSays(2, "nobody is in it", live(wave, "--register", file("nobody.csv", nobody)));
    }
}
