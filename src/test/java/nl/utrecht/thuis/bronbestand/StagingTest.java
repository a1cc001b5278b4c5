package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file on its way in, when things go wrong. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StagingTest {
    private static final List<String> TABLES = List.of("register_upload", "register_upload_chunk", "register_row", "register_problem");
    private static final Duration LONG = Duration.ofMinutes(5);

    @Inject
    Uploads uploads;
    @Inject
    CheckUploads jobs;
    @Inject
    ForgetUploads forget;
    @Inject
    StageRegister stage;
    @Inject
    ImportRegister imports;
    @Inject
    Bronbestand bronbestand;
    @Inject
    LanguageChoices languages;
    @Inject
    Waves waves;
    @Inject
    Clock clock;
    @Inject
    Session database;
    @Inject
    AgroalDataSource connections;
    private String wave;

    @BeforeEach
    void makeAWave() {
        wave = "s-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(wave, "Een meting", null, null, null, null), "test");
    }

    private UUID receive(byte[] file) throws IOException {
        return uploads.receive(wave, RegisterSource.of(file), "noor");
    }

    private RegisterUpload upload() {
        return QuarkusTransaction.requiringNew().call(() -> uploads.current(wave).orElseThrow());
    }

    private void change(Consumer<RegisterUpload> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(RegisterUpload.current(wave).orElseThrow()));
    }

    /** Waits until no worker is at the file, neither the test's nor one of the application's own. */
    private RegisterUpload settled() throws InterruptedException {
        long until = System.currentTimeMillis() + 60_000;
        while (upload().state.isBusy()) {
            assertTrue(System.currentTimeMillis() < until, "not ready after a minute");
            jobs.run(clock.instant());
            Thread.sleep(20);
        }
        return upload();
    }

    private long rows(UUID run) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from register_row where wave_code = ?1 and run_id = ?2", Long.class)
                        .setParameter(1, wave).setParameter(2, run).getSingleResult());
    }

    private void confirm() {
        uploads.confirm(wave, upload().uploadId, Decision.CAUTIOUS, "noor");
    }

    @Test
    void aFileOfManyPiecesComesBackByteByByte() throws IOException {
        byte[] file = new byte[(3 << 20) + 17];
        new Random(1).nextBytes(file);
        receive(file);
        change(found -> found.state = UploadState.CHECKED); // no worker is to look at it
        for (int time = 0; time < 2; time++) {
            try (InputStream stored = uploads.file(upload()).open()) {
                assertTrue(Arrays.equals(file, stored.readAllBytes()));
            }
        }
    }

    @Test
    void aFileWithoutAPieceIsNotTakenForAShorterOne() throws IOException {
        receive(new byte[2 << 20]);
        change(found -> found.state = UploadState.CHECKED);
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeMutationQuery("delete from register_upload_chunk where wave_code = ?1 and number = 1").setParameter(1, wave)
                .executeUpdate());
        try (InputStream stored = uploads.file(upload()).open()) {
            assertThrows(IOException.class, stored::readAllBytes);
        }
    }

    @Test
    void nothingInTheDatabaseTellsWhatTheFileSays() throws Exception {
        receive(ExampleRegister.of(5).with(3, "taalniveau", "Quillfeathertje").bytes());
        assertEquals(UploadState.CHECKED, settled().state);
        try (Connection connection = connections.getConnection()) {
            for (String table : TABLES) {
                String bytes = bytesOf(connection, table);
                for (String secret : List.of("Zebedeus", "Quillfeather", "Kwartelstraatje", "3518 KE", "500001", "061234567", "coach.een",
                        "01-02-1990", "clientnummer")) {
                    assertFalse(bytes.contains(secret), table + " holds " + secret);
                }
            }
        }
    }

    private static String bytesOf(Connection connection, String table) throws SQLException {
        StringBuilder bytes = new StringBuilder();
        try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    bytes.append(value instanceof byte[] raw ? new String(raw, StandardCharsets.ISO_8859_1) : String.valueOf(value))
                            .append('\n');
                }
            }
        }
        return bytes.toString();
    }

    @Test
    void whenAWorkerDiesAnotherBeginsAnew() throws Exception {
        receive(ExampleRegister.of(6).bytes());
        settled();
        UUID dead = upload().runId;
        change(found -> {
            found.state = UploadState.CHECKING;
            found.summary = null;
            found.leaseUntil = clock.instant().minusSeconds(1);
        });
        assertEquals(UploadState.CHECKED, settled().state);
        assertFalse(dead.equals(upload().runId));
        assertEquals(6, rows(upload().runId));
        assertEquals(6, rows(dead));
        forget.run(clock.instant());
        assertEquals(0, rows(dead));
        assertEquals(6, rows(upload().runId));
    }

    @Test
    void aWorkerThatIsAliveIsLeftAlone() throws Exception {
        receive(ExampleRegister.of(2).bytes());
        settled();
        change(found -> {
            found.state = UploadState.CHECKING;
            found.leaseUntil = clock.instant().plus(LONG);
        });
        jobs.run(clock.instant());
        assertEquals(UploadState.CHECKING, upload().state);
    }

    @Test
    void aWorkerWhoseFileWasTakenOverStopsAndSpoilsNothing() throws Exception {
        receive(ExampleRegister.of(6).bytes());
        Run old = new Run(wave, upload().uploadId, UUID.randomUUID());
        settled();
        RegisterSettings settings = QuarkusTransaction.requiringNew().call(() -> RegisterSettings.of(Wave.get(wave), Map.of()));
        Progress lost = new Progress(Phase.READING, () -> {
        });
        lost.lose();
        assertThrows(Progress.Superseded.class,
                () -> stage.stage(old, settings, uploads.file(upload()), Optional.empty(), true, lost));
        assertEquals(6, rows(upload().runId));
        imports.apply(old, "noor");
        assertEquals(0, Participant.count("waveCode", wave));
    }

    @Test
    void whenAnImporterDiesAnotherImportsOnce() throws Exception {
        receive(ExampleRegister.of(6).bytes());
        settled();
        confirm();
        change(found -> {
            found.state = UploadState.IMPORTING;
            found.leaseUntil = clock.instant().minusSeconds(1);
        });
        assertEquals(UploadState.IMPORTED, settled().state);
        assertEquals(6, Participant.count("waveCode", wave));
    }

    @Test
    void afterAFewTriesNobodyTriesAgain() throws Exception {
        receive(ExampleRegister.of(2).bytes());
        settled();
        change(found -> {
            found.state = UploadState.CHECKING;
            found.attempts = 3;
            found.leaseUntil = clock.instant().minusSeconds(1);
        });
        assertEquals(UploadState.UNREADABLE, settled().state);
        assertEquals("bronbestand.problem.gave-up", uploads.trouble(upload()).orElseThrow().items().get(0).key());
    }

    @Test
    void whenTheMachineGivesUpNobodyKeepsTheFile() throws Exception {
        bronbestand.importInto(wave, ExampleRegister.of(3).source(), "noor");
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave).state = WaveState.IN_THE_FIELD);
        receive(ExampleRegister.of(2).bytes());
        settled();
        FailingObserver.GIVING_UP.add(wave);
        Instant before = clock.instant();
        uploads.confirm(wave, upload().uploadId, Decision.of("moved", false, true), "noor");
        assertEquals(UploadState.UNREADABLE, settled().state);
        assertEquals("bronbestand.problem.gave-up", uploads.trouble(upload()).orElseThrow().items().get(0).key());
        assertTrue(Duration.between(before, clock.instant()).compareTo(Leases.LENGTH) < 0, "each try had to wait until the lease ran out");
        assertEquals(3, Participant.count("waveCode = ?1 and leftReason is null", wave));
    }

    @Test
    void whenTheWaveChangesAfterTheCheckTheFileIsCheckedAgainFirst() throws Exception {
        receive(ExampleRegister.of(3).bytes());
        UUID run = settled().runId;
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave).ageClasses = "18-30,31+");
        confirm();
        assertEquals(UploadState.CHECKED, settled().state);
        assertEquals(0, Participant.count("waveCode", wave));
        assertFalse(run.equals(upload().runId));
        confirm();
        assertEquals(UploadState.IMPORTED, settled().state);
        assertEquals(3, Participant.count("waveCode = ?1 and background like '%age=31%2B%' escape '!'", wave));
    }

    @Test
    void aCallThatImportsMakesAnOlderUploadVanish() throws Exception {
        receive(ExampleRegister.of(3).bytes());
        settled();
        bronbestand.importInto(wave, ExampleRegister.of(5).source(), "noor");
        assertEquals(Optional.empty(), QuarkusTransaction.requiringNew().call(() -> uploads.current(wave).map(found -> found.uploadId)));
        assertEquals(5, Participant.count("waveCode", wave));
    }

    @Test
    void peopleKeepTheirIdWhenTheRegisterIsReplaced() {
        bronbestand.importInto(wave, ExampleRegister.of(3).source(), "noor");
        List<UUID> before = ids();
        bronbestand.importInto(wave, ExampleRegister.of(3).with(2, "voornaam", "Anders").source(), "noor");
        assertEquals(before, ids());
    }

    private List<UUID> ids() {
        return QuarkusTransaction.requiringNew().call(() -> Participant.<Participant>list("waveCode = ?1 order by participantId", wave)
                .stream().map(one -> one.participantId).toList());
    }

    @Test
    void afterADayNothingIsLeft() throws Exception {
        receive(ExampleRegister.of(3).with(2, "taalniveau", "X9").bytes());
        UUID run = settled().runId;
        forget.run(clock.instant().plus(Duration.ofHours(23)));
        assertEquals(1, RegisterUpload.ofWave(wave).size());
        forget.run(clock.instant().plus(Duration.ofHours(25)));
        assertEquals(0, RegisterUpload.ofWave(wave).size());
        assertEquals(0, rows(run));
        for (String table : List.of("register_upload_chunk", "register_problem")) {
            assertEquals(0L, QuarkusTransaction.requiringNew().call(
                    () -> database.createNativeQuery("select count(*) from " + table + " where wave_code = ?1", Long.class)
                            .setParameter(1, wave).getSingleResult()),
                    table);
        }
    }

    @Test
    void lookingChangesNothing() throws Exception {
        receive(ExampleRegister.of(4).with(3, "taalniveau", "X9").bytes());
        settled();
        String session = Staff.session(Role.RESEARCHER);
        String before = contents();
        for (String page : List.of("", "/progress", "/problems.csv", "/changes/joined", "/changes/absent", "/columns")) {
            int status = Staff.browsing(session).get("/staff/waves/" + wave + "/bronbestand" + page).statusCode();
            assertTrue(status == 200 || status == 204, page + " " + status);
        }
        assertEquals(before, contents());
        assertEquals(22, FormToken.of(session).length());
    }

    private String contents() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = connections.getConnection()) {
            for (String table : TABLES) {
                try (ResultSet row = connection.createStatement().executeQuery("select md5(string_agg(t::text, ',' order by t::text)) from "
                        + table + " t where wave_code = '" + wave + "'")) {
                    row.next();
                    all.append(row.getString(1)).append(' ');
                }
            }
        }
        return all.toString();
    }

    /** The database finds the same as a program that remembers every row. */
    @Test
    void duplicatesAreThoseThatOneWouldFindByHand() {
        Random random = new Random(20231001);
        for (int time = 0; time < 4; time++) {
            ExampleRegister file = ExampleRegister.of(9);
            for (int row = 2; row <= 10; row++) {
                for (String column : List.of("clientnummer", "voornaam", "achternaam", "geboortedatum", "email")) {
                    if (random.nextInt(3) == 0) {
                        file.with(row, column, value(column, random));
                    }
                }
            }
            Report expected = Checked.check(file.bytes(), new Limits(1_000_000, 1000, 500), waves.today(), person -> {
            });
            Report found = bronbestand.check(wave, file.source());
            assertEquals(new ArrayList<>(expected.problems()), new ArrayList<>(found.problems()), file.text());
            assertEquals(expected.rejected(), found.rejected());
        }
    }

    private static String value(String column, Random random) {
        return switch (column) {
            case "clientnummer" -> random.nextInt(6) == 0 ? "" : "70000" + random.nextInt(3);
            case "geboortedatum" -> random.nextBoolean() ? "" : "0" + (1 + random.nextInt(2)) + "-02-1990";
            case "email" -> random.nextBoolean() ? "" : "P" + random.nextInt(3) + "@example.org";
            default -> random.nextBoolean() ? "" : "Naam" + random.nextInt(2);
        };
    }
}
