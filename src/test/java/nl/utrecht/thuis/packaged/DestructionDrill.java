package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The wave is settled and anonymised by two people. Then somebody looks for everybody of the register in all that is left, and tries to read the
 * copies that were made before.
 */
abstract class DestructionDrill extends RelinkAttack {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String FIGURES = "/response";

    private Path keysOfBefore;
    private Path copied;
    private List<String> ids;
    private List<String> selectors;
    private JsonNode figures;
    private Path left;

    DestructionDrill(PostgresVersion version) {
        super(version);
    }

    /** What an honest keeper of backups never has beside them: the keys of that moment. They show that the backups would have been readable. */
    @BeforeAll
    void keepABackup() {
        keysOfBefore = wave().copyKeys("keys-of-before");
        copied = wave().server().directory().resolve("copied");
        wave().server().reading(stolen(), database -> database.copyTo(copied));
        ids = wave().database().texts("select participant_id from participant");
        selectors = wave().codes().stream().map(code -> code.substring(0, PlayedWave.SELECTOR)).toList();
    }

    @Test
    @Order(29)
    void theVouchersAreGiven() {
        assertTrue(wave().database().number("select count(*) from consent where purpose = 'PRIZE_DRAW'") > 0);
        new Vouchers(wave()).drawAndGive();
    }

    @Test
    @Order(30)
    void twoPeopleAnonymiseIt() {
        wave().step(Installation.RESEARCHER, "settle", Map.of());
        figures = wave().read(FIGURES);
        wave().step(Installation.RESEARCHER, "anonymise", Map.of("backups", "Kopieën blijven 35 dagen bewaard."));
        assertTrue(wave().post(Installation.RESEARCHER, "anonymise/confirm", Map.of()).statusCode() >= 400, "one person is not two");
        assertEquals(PlayedWave.PEOPLE, wave().database().number("select count(*) from participant"));
        wave().step(Installation.SECOND_RESEARCHER, "anonymise/confirm", Map.of());
        wave().application().await("anonymised", PATIENCE, () -> wave().read("").get("state").asText().equals("anonymised"));
        left = wave().stealFiles("left");
    }

    @Test
    @Order(31)
    void noTableAndNoStatisticHasAnybody() {
        String dump = wave().database().dump();
        assertEquals(Optional.empty(), new Search(everything()).in(dump));
        assertTrue(new Search(everything()).in(dump()).isPresent(), "the dump of before has the ids and the public halves of codes");
        assertEquals(0, wave().database().number("select count(*) from outbox_message where wave_code = '" + PlayedWave.CODE + "'"));
    }

    /** A public half of a code is six characters: in the files of tables its length stands before it. What the write-ahead log has of it is no code. */
    @Test
    @Order(31)
    void noFileHasAnybody() {
        assertEquals(Optional.empty(), new Search(secrets(wave())).below(left));
        List<String> stored = selectors.stream().map(selector -> "\u000f" + selector).toList();
        assertEquals(Optional.empty(), new Search(stored).below(left.resolve("base")));
        assertTrue(new Search(stored).below(stolen().resolve("base")).isPresent(), "in the copy of before they are found");
    }

    @Test
    @Order(31)
    void theLogHasNobody() {
        assertEquals(Optional.empty(), new Search(secrets(wave())).in(wave().application().output()));
        ids.forEach(id -> assertFalse(wave().application().output().contains(id)));
    }

    @Test
    @Order(31)
    void noKeyOfTheWaveIsLeft() {
        assertEquals(List.of(), wave().secretKeys());
    }

    @Test
    @Order(32)
    void aCopyOfTheFilesFromBeforeCannotBeRead() {
        wave().server().reading(stolen(), this::assertUnreadable);
    }

    @Test
    @Order(32)
    void aDumpFromBeforeThatIsRestoredCannotBeRead() {
        wave().server().reading(wave().server().directory().resolve("new"), database -> {
            database.migrate();
            database.copyFrom(copied);
            return assertUnreadable(database);
        });
    }

    /** The answers and what they are counted in are what a wave is for. */
    @Test
    @Order(33)
    void answersAndFiguresStay() {
        assertEquals(PlayedWave.SENT, wave().database().number("select count(*) from response"));
        assertEquals(figures, wave().read(FIGURES));
    }

    private Ciphertexts assertUnreadable(Database restored) {
        Ciphertexts ciphertexts = Ciphertexts.of(restored);
        assertTrue(ciphertexts.all().get("answers") == PlayedWave.SENT && ciphertexts.all().get("drafts") >= PlayedWave.PUT_AWAY,
                "there is something to read: " + ciphertexts.all());
        assertEquals(wave().people().stream().map(Inhabitant::clientNumber).sorted().toList(), ciphertexts.persons(keysOfBefore));
        assertEquals(ciphertexts.all(), ciphertexts.openedBy(keysOfBefore), "with the keys of then all of it could be read");
        assertEquals(Set.of(0L), Set.copyOf(ciphertexts.openedBy(wave().application().keys()).values()));
        return ciphertexts;
    }

    private List<String> everything() {
        List<String> everything = new ArrayList<>(secrets(wave()));
        everything.addAll(ids);
        selectors.forEach(selector -> everything.add("\t" + selector + "\t"));
        return everything;
    }
}
