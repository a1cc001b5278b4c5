package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Somebody has the whole database of a wave, its files and its dump, knows this source, and wants to know who answered what: while people
 * answer, and after the mix. A subclass says on which server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class TrustOnPostgres {
    private static final String OURS = " where wave_code = '" + PlayedWave.CODE + "'";
    /** Words of answers that no table, text or statistic has for another reason. */
    private static final List<String> ANSWERS = List.of("very-satisfied", "very-dissatisfied", "strongly-agree", "strongly-disagree");
    /** The address of the municipality is in the settings of the wave. */
    private static final String FOUND_ANYWAY = "onderzoek@utrecht.nl";

    private final PostgresVersion version;
    private PlayedWave wave;
    private Path stolen;
    private String dump;

    TrustOnPostgres(PostgresVersion version) {
        this.version = version;
    }

    @BeforeAll
    void play() {
        wave = new PlayedWave(version);
        stolen = wave.stealFiles("stolen");
        dump = wave.server().reading(stolen, Database::dump);
    }

    @AfterAll
    void stop() {
        if (wave != null) {
            wave.close();
        }
    }

    PlayedWave wave() {
        return wave;
    }

    @Test
    @Order(10)
    void theServerIsOfThatVersion() {
        assertEquals(version.major(), wave.database().texts("show server_version").get(0).split("\\.")[0]);
    }

    /** The attacks are real: on a database that is made the obvious way, they name everybody. */
    @Test
    @Order(10)
    void theNaiveDesignGivesEverybodyAway() {
        Map<String, Long> together = new NaiveDesign(wave.database(), true).correct();
        assertEquals(NaiveDesign.PEOPLE, together.get("same transaction"));
        assertEquals(NaiveDesign.PEOPLE, together.get("moment of sending against place"));
        Map<String, Long> apart = new NaiveDesign(wave.database(), false).correct();
        assertEquals(0, apart.get("same transaction"));
        assertEquals(NaiveDesign.PEOPLE, apart.get("moment of sending against moment of storing"));
        assertEquals(NaiveDesign.PEOPLE, apart.get("moment of sending against place inside each cell"));
    }

    @Test
    @Order(11)
    void neitherDumpNorFilesHaveANameAnAddressANumberOrACode() {
        Search search = new Search(secrets(wave));
        assertEquals(Optional.empty(), search.in(dump));
        assertEquals(Optional.empty(), search.below(stolen));
        assertTrue(dump.contains(wave.codes().get(0).substring(0, 6)), "the public part is there, so the rest could be found");
    }

    /** The write-ahead log, the tables, their indexes and the planner's statistics alike. */
    @Test
    @Order(11)
    void neitherDumpNorFilesHaveAnAnswerBeforeTheMix() {
        Search search = new Search(ANSWERS);
        assertEquals(Optional.empty(), search.in(dump));
        assertEquals(Optional.empty(), search.below(stolen));
    }

    @Test
    @Order(11)
    void theSearchFindsWhatIsThere() {
        assertTrue(new Search(List.of(FOUND_ANYWAY)).in(dump).isPresent());
        assertTrue(new Search(List.of(FOUND_ANYWAY)).below(stolen).isPresent());
        Search search = new Search(secrets(wave));
        secrets(wave).forEach(secret -> assertTrue(search.in("\0%" + secret.toUpperCase() + "\0").isPresent(), secret));
        assertTrue(search.in("0123456789abcdef" + wave.people().get(0).clientNumber()).isEmpty(), "a part of a ciphertext");
    }

    /** Else the versions that the write-ahead log keeps would give the length of each answer away, beside the transaction of whose it was. */
    @Test
    @Order(11)
    void draftsAndEnvelopesHaveOneSizeAndSendingTouchesNoDraft() {
        Database database = wave.database();
        assertTrue(database.number("select count(*) from draft" + OURS) >= PlayedWave.PUT_AWAY);
        assertEquals(1, database.number("select count(distinct length(content)) from draft"));
        assertEquals(PlayedWave.SENT, database.number("select count(*) from envelope" + OURS + " and box = 'ANSWERS'"));
        assertEquals(0, database.number(
                "select count(*) from (select box from envelope group by box having count(distinct length(sealed)) > 1) as uneven"));
        assertEquals(0,
                database.number("select count(*) from draft d join invitation i on i.done and (d.xmin = i.xmin or d.xmax = i.xmin)"));
    }

    @Test
    @Order(11)
    void everyoneWhoIsDoneIsSealed() {
        assertCounted("envelope" + OURS + " and box = 'ANSWERS'");
    }

    @Test
    @Order(20)
    void theFieldCloses() {
        wave.step(Installation.RESEARCHER, "close", Map.of());
        assertCounted("response" + OURS);
    }

    /** Guessing inside every cell gets one right per cell, whatever its size; an attack may not do better than such luck. */
    @Test
    @Order(21)
    void noAttackDoesBetterThanChance() {
        Truth truth = new Truth(wave.given(), wave.database().rows("select response_id, answers from response" + OURS));
        assertEquals(PlayedWave.SENT, truth.given().size());
        assertEquals(truth.given(), truth.stored(), "the mix loses, adds and changes nothing, and the score is kept rightly");
        Loot loot = Loot.of(wave.database(), PlayedWave.CODE);
        Map<String, Long> correct = new LinkedHashMap<>();
        Attacks.all(loot).forEach((attack, links) -> correct.put(attack, truth.correct(links)));
        System.out.printf("PostgreSQL %s: correct links at %d occupied cells, of %d: %s%n", version.major(), loot.occupiedCells(),
                PlayedWave.SENT, correct);
        correct.forEach((attack, links) -> assertTrue(links <= loot.chance(), attack + " links " + links + ", chance " + loot.chance()));
    }

    @Test
    @Order(21)
    void everyStoredCombinationIsSharedByFive() {
        long smallest = wave.database().number("select min(shared) from (select count(*) as shared from response" + OURS
                + " group by language, background) as combination");
        assertTrue(smallest >= 5, "shared by " + smallest);
    }

    @Test
    @Order(21)
    void answersHaveNoTimeAndNoAddress() {
        Database database = wave.database();
        assertEquals(List.of(), database.texts("select column_name from information_schema.columns where table_name = 'response' "
                + "and (data_type like '%time%' or data_type = 'date' or column_name ~ '(date|time|day|_at$|_on$)')"));
        assertEquals(0, database.number("select count(*) from response, json_object_keys(answers::json) as question "
                + "where question like 'V10%' or question like 'V11%'"));
        assertEquals(PlayedWave.SENT, database.number("select count(*) from response where answers::jsonb ? 'V4.4'"),
                "but the rest is there");
        assertTrue(new Search(ANSWERS).in(database.dump()).isPresent(), "and would have been found before");
    }

    @Test
    @Order(21)
    void allAnswersAreStoredInOneTransaction() {
        assertEquals(1, wave.database().number("select count(distinct xmin::text) from response" + OURS));
    }

    @Test
    @Order(21)
    void nothingSealedAndNoKeyToItIsLeftAfterTheMix() {
        Database database = wave.database();
        assertEquals(0, database.number("select count(*) from envelope" + OURS + " and box = 'ANSWERS'"));
        assertEquals(0, database.number("select count(*) from draft" + OURS));
        assertEquals(0, database.number("select count(*) from respondent_session" + OURS), "a session tells on which day somebody came");
        List<String> keys = List.of(wave.application().keys().resolve(PlayedWave.CODE).toFile().list());
        assertFalse(keys.contains("answers.key") || keys.contains("drafts.key"), keys.toString());
        assertTrue(keys.contains("persons.key"), keys.toString());
    }

    @Test
    @Order(21)
    void theLogNamesNoPersonAndNoAnswer() {
        String output = wave.application().output();
        assertEquals(Optional.empty(), new Search(secrets(wave)).in(output));
        for (String id : wave.database().texts("select participant_id from invitation union all select response_id from response")) {
            assertFalse(output.contains(id),
                    () -> output.lines().filter(line -> line.contains(id)).map(line -> line.replace(id, "<id>")).findFirst().orElseThrow());
        }
    }

    /** In every count of who sent, there are as many as sent. */
    private void assertCounted(String kept) {
        assertEquals(List.of("420", "420", "420", "420"),
                Stream.of("select count(*) from " + kept, "select sum(done) from participation_cell" + OURS,
                        "select sum(people) from participation_day" + OURS + " and step = 'DONE' and dimension = 'all'",
                        "select count(*) from invitation" + OURS + " and done").map(query -> wave.database().texts(query).get(0)).toList());
    }

    /** Names, numbers, addresses and the secret halves of codes of everybody in the register. */
    static List<String> secrets(PlayedWave wave) {
        List<String> secrets = new ArrayList<>(wave.verifiers());
        wave.people().stream().flatMap(Inhabitant::secrets).forEach(secrets::add);
        return secrets;
    }
}
