package nl.utrecht.thuis.anonymisation;

import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.keys.KeysConfig;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.WaveState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people's word, and what goes and stays. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AnonymiseTest {
    @Inject
    Anonymise anonymise;
    @Inject
    WaveKeys keys;
    @Inject
    KeysConfig config;

    private static String figures(LivedWave wave, String path) {
        return calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + path).then().statusCode(200).extract().asString();
    }

    private static Anonymisation anonymisation(LivedWave wave) {
        return QuarkusTransaction.requiringNew().call(() -> Anonymisation.of(wave.code).orElseThrow());
    }

    private static Map<String, Long> erased(LivedWave wave) {
        return QuarkusTransaction.requiringNew().call(() -> AnonymisedTable.of(wave.code).stream()
                .collect(Collectors.toMap(table -> table.tableName, table -> table.erased)));
    }

    private static Map<String, Long> people(LivedWave wave) {
        return stable(wave.personalRows());
    }

    /** Without what an import leaves for a while, what is counted while mails arrive, and the session of long ago that a job sweeps away. */
    private static Map<String, Long> stable(Map<String, Long> rows) {
        return rows.entrySet().stream().filter(row -> !row.getKey().matches("(register|participation|planned)_.*|respondent_session"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> audited(LivedWave wave, String action) {
        return LivedWave.rows("select actor from audit_entry where wave_code = '" + wave.code + "' and action = '" + action + "'").stream()
                .map(row -> row[0]).toList();
    }

    @AfterEach
    void sweep() {
        LivedWave.sweep();
    }

    @Test
    void everythingPersonalGoesAndTheFiguresStay() {
        LivedWave other = LivedWave.open();
        LivedWave wave = LivedWave.settled();
        List<String> paths = List.of("/response", "/representativeness", "/representativeness?variables=group,age,sex",
                "/representativeness?variables=route", "/representativeness?variables=age,group");
        List<String> before = paths.stream().map(path -> figures(wave, path)).toList();
        Map<String, Long> othersRows = people(other);
        assertEquals(PersonalData.erased().size(), wave.personalRows().size(), "a row in each table");
        assertTrue(LivedWave.everything().contains(wave.name));

        wave.ask().then().statusCode(200).body("step", equalTo("asked"));
        wave.confirm().then().statusCode(200).body("step", equalTo("certified")).body("rows.size()", equalTo(0))
                .body("keys.size()", equalTo(0));

        assertEquals(WaveState.ANONYMISED, wave.get().state);
        assertFalse(LivedWave.everything().contains(wave.name), "in a table, or in the statistics");
        assertTrue(keys.allDestroyed(wave.code));
        assertEquals(before, paths.stream().map(path -> figures(wave, path)).toList());
        assertEquals(othersRows, people(other), "another wave keeps its people");
        calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + "/representativeness?variables=sex,nationality").then().statusCode(400)
                .body("type", containsString("combination-not-kept")).body("detail", containsString("sex × age × group"));
        calling(Role.RESEARCHER).get("/api/v1/waves/" + other.code + "/representativeness?variables=sex,nationality").then()
                .statusCode(200);
    }

    @Test
    void nobodyDoesItAlone() {
        LivedWave wave = LivedWave.settled();
        String first = Staff.session(Role.RESEARCHER);
        String second = Staff.session(LivedWave.second());
        String page = "/staff/waves/" + wave.code + "/anonymise";
        LivedWave.form(second).formParam("code", wave.code).post(page + "/confirm").then().statusCode(409);
        LivedWave.form(first).formParam("backups", " ").post(page).then().statusCode(400).body(containsString("reservekopieën"));
        LivedWave.form(first).formParam("backups", "geen").post(page).then().statusCode(303);
        LivedWave.form(first).formParam("code", wave.code).post(page + "/confirm").then().statusCode(409);
        LivedWave.form(second).formParam("code", "x").post(page + "/confirm").then().statusCode(400).body(containsString("value=\"x\""));
        LivedWave.form(first).post(page + "/withdraw").then().statusCode(303);
        LivedWave.form(second).formParam("code", wave.code).post(page + "/confirm").then().statusCode(409);
        assertEquals(WaveState.SETTLED, wave.get().state);
        assertEquals(PersonalData.erased().size(), wave.personalRows().size());
        assertEquals(List.of("researcher"), audited(wave, "anonymisation-asked"));
        assertEquals(List.of("researcher"), audited(wave, "anonymisation-withdrawn"));
        assertEquals(List.of(), audited(wave, "anonymisation-confirmed"));
    }

    @Test
    void aWaveThatIsNotSettledIsRefused() {
        LivedWave wave = LivedWave.closed();
        wave.ask().then().statusCode(400).body("errors.pointer", hasItem("state"));
        calling(Role.COACH).get("/api/v1/waves/" + wave.code + "/anonymise").then().statusCode(403);
        LivedWave open = LivedWave.open();
        open.post("/settle").then().statusCode(400);
        assertEquals(WaveState.IN_THE_FIELD, open.get().state);
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"ERASED", "REWRITTEN", "KEYS_DESTROYED", "CERTIFIED"})
    void whatDiesAtAStepIsFinishedByGoingOn(Step step) {
        LivedWave wave = LivedWave.settled();
        Map<String, Long> rows = wave.personalRows();
        wave.ask().then().statusCode(200);
        FailingStep.DYING.put(wave.code, step);
        wave.confirm().then().statusCode(200);
        assertTrue(anonymisation(wave).step.isUnderWay());
        assertEquals(WaveState.SETTLED, wave.get().state);
        assertEquals(step == Step.ERASED ? stable(rows) : Map.of(), people(wave), "all of it or nothing");
        wave.ask().then().statusCode(409);
        assertFalse(anonymise.attempt(wave.code), "and again");

        FailingStep.DYING.remove(wave.code);
        assertTrue(anonymise.attempt(wave.code));
        assertComplete(wave, rows);
    }

    @Test
    void eachStepCanBeTheLastOfAProcess() throws Exception {
        LivedWave wave = LivedWave.settled();
        Map<String, Long> rows = wave.personalRows();
        wave.ask().then().statusCode(200);
        FailingStep.DYING.put(wave.code, Step.ERASED);
        wave.confirm();
        FailingStep.DYING.remove(wave.code);
        for (Step next : List.of(Step.ERASED, Step.REWRITTEN, Step.KEYS_DESTROYED, Step.CERTIFIED)) {
            anonymise.take(wave.code);
            assertEquals(next, anonymisation(wave).step);
        }
        anonymise.take(wave.code);
        assertComplete(wave, rows);
    }

    @Test
    void whatIsStoredMeanwhileGoesToo() throws Exception {
        LivedWave wave = LivedWave.settled();
        wave.ask().then().statusCode(200);
        FailingStep.DYING.put(wave.code, Step.CERTIFIED);
        wave.confirm();
        wave.fillEveryTable();
        FailingStep.DYING.remove(wave.code);
        anonymise.take(wave.code);
        assertEquals(Step.CONFIRMED, anonymisation(wave).step);
        assertTrue(anonymise.attempt(wave.code));
        assertFalse(LivedWave.everything().contains(wave.name));
        assertEquals(2, erased(wave).get("letter"));
    }

    @Test
    void aBackupThatStillSeesTheRowsIsWaitedFor() throws Exception {
        LivedWave wave = LivedWave.settled();
        wave.ask().then().statusCode(200);
        try (Connection backup = LivedWave.database(); Statement statement = backup.createStatement()) {
            statement.execute("begin isolation level repeatable read");
            statement.execute("select 1 from pg_class limit 1");
            wave.confirm().then().statusCode(200).body("step", equalTo("erased"));
            statement.execute("rollback");
        }
        assertTrue(anonymise.attempt(wave.code));
    }

    @Test
    void twoAgreeAtOnceAndItHappensOnce() throws Exception {
        LivedWave wave = LivedWave.settled();
        Map<String, Long> rows = wave.personalRows();
        wave.ask().then().statusCode(200);
        List<String> people = List.of(LivedWave.second(), LivedWave.account("researcher.three"), LivedWave.account("researcher.four"));
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = people.stream().map(person -> threads.submit(() -> {
            start.await();
            return calling(person).post("/api/v1/waves/" + wave.code + "/anonymise/confirm").statusCode();
        })).toList();
        start.countDown();
        int agreed = 0;
        for (Future<Integer> answer : answers) {
            int status = answer.get(2, TimeUnit.MINUTES);
            assertTrue(status == 200 || status == 409, String.valueOf(status));
            agreed += status == 200 ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, agreed);
        assertEquals(1, audited(wave, "anonymisation-confirmed").size());
        assertComplete(wave, rows);
    }

    @Test
    void aKeyThatComesBackOrIsHalfDestroyedGoesToo() throws Exception {
        LivedWave wave = LivedWave.settled();
        Map<String, Long> rows = wave.personalRows();
        wave.ask().then().statusCode(200);
        FailingStep.DYING.put(wave.code, Step.CERTIFIED);
        wave.confirm();
        FailingStep.DYING.remove(wave.code);
        assertEquals(Step.KEYS_DESTROYED, anonymisation(wave).step);
        for (String left : List.of("persons.key", "codes.key.destroying", "new-123.tmp", "new-124.tmp.destroying")) {
            Files.write(config.keys().resolve(wave.code).resolve(left), new byte[32]);
        }
        assertFalse(keys.allDestroyed(wave.code));
        assertTrue(anonymise.attempt(wave.code));
        assertComplete(wave, rows);
        try (Stream<Path> files = Files.list(config.keys().resolve(wave.code))) {
            assertEquals(List.of(), files.filter(file -> !file.toString().endsWith(".public")).toList());
        }
    }

    /** Each replica has its own bean: what keeps them apart is the database. */
    @Test
    void replicasThatTakeTheStepsAtOnceTakeEachOnce() throws Exception {
        LivedWave wave = LivedWave.settled();
        Map<String, Long> rows = wave.personalRows();
        wave.ask().then().statusCode(200);
        FailingStep.DYING.put(wave.code, Step.ERASED);
        wave.confirm();
        FailingStep.DYING.remove(wave.code);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        for (int night = 0; night < 5 && anonymisation(wave).step != Step.CERTIFIED; night++) { // who is in another's way goes on the next time
            List<Future<Boolean>> replicas = IntStream.range(0, 3).mapToObj(i -> threads.submit(() -> replica().attempt(wave.code)))
                    .toList();
            for (Future<Boolean> replica : replicas) {
                replica.get(2, TimeUnit.MINUTES);
            }
        }
        threads.shutdown();
        assertComplete(wave, rows);
    }

    private Anonymise replica() {
        Anonymise one = ClientProxy.unwrap(anonymise);
        Anonymise other = new Anonymise();
        other.rows = one.rows;
        other.participation = one.participation;
        other.tables = one.tables;
        other.keys = one.keys;
        other.certify = one.certify;
        other.taken = one.taken;
        other.clock = one.clock;
        return other;
    }

    private void assertComplete(LivedWave wave, Map<String, Long> rows) {
        Anonymisation complete = anonymisation(wave);
        assertEquals(Step.CERTIFIED, complete.step);
        assertEquals(WaveState.ANONYMISED, wave.get().state);
        assertEquals(Map.of(), wave.personalRows());
        assertTrue(keys.allDestroyed(wave.code));
        assertEquals(1, audited(wave, "wave-anonymised").size());
        assertEquals(stable(rows), stable(erased(wave)), "what went was counted once");
        Certificate certificate = Certificate.parse(complete.certificate);
        assertTrue(certificate.isSignedBy(complete.signature));
        assertEquals(PersonalData.erased().size(), certificate.all("rewritten").size());
    }
}
