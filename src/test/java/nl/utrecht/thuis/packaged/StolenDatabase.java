package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * Somebody took the database of a wave while people were answering, without its keys: a dump, and the files of the stopped server. The classes that go on from
 * here take it again later in the life of the same wave; the last one says on which server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class StolenDatabase {
    static final String OURS = " where wave_code = '" + PlayedWave.CODE + "'";
    /** Words of answers that no table, text or statistic has for another reason. */
    static final List<String> ANSWERS = List.of("very-satisfied", "very-dissatisfied", "strongly-agree", "strongly-disagree");
    /** The address of the municipality is in the settings of the wave. */
    private static final String FOUND_ANYWAY = "onderzoek@utrecht.nl";

    private final PostgresVersion version;
    private PlayedWave wave;
    private Path stolen;
    private String dump;

    StolenDatabase(PostgresVersion version) {
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

    String major() {
        return version.major();
    }

    /** The files of the database while people were answering. */
    Path stolen() {
        return stolen;
    }

    /** Every table in them. */
    String dump() {
        return dump;
    }

    @Test
    @Order(10)
    void theServerIsOfThatVersion() {
        assertEquals(version.major(), wave.database().texts("show server_version").get(0).split("\\.")[0]);
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

    /** In every count of who sent, there are as many as sent. */
    void assertCounted(String kept) {
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
