package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Somebody has the whole database after the mix, knows this source, and wants to know who answered what. */
abstract class RelinkAttack extends StolenDatabase {
    RelinkAttack(PostgresVersion version) {
        super(version);
    }

    /** The attacks are real: on a database that is made the obvious way, they name everybody. */
    @Test
    @Order(10)
    void theNaiveDesignGivesEverybodyAway() {
        Map<String, Long> together = new NaiveDesign(wave().database(), true).correct();
        assertEquals(NaiveDesign.PEOPLE, together.get("same transaction"));
        assertEquals(NaiveDesign.PEOPLE, together.get("moment of sending against place"));
        Map<String, Long> apart = new NaiveDesign(wave().database(), false).correct();
        assertEquals(0, apart.get("same transaction"));
        assertEquals(NaiveDesign.PEOPLE, apart.get("moment of sending against moment of storing"));
        assertEquals(NaiveDesign.PEOPLE, apart.get("moment of sending against place inside each cell"));
    }

    @Test
    @Order(20)
    void theFieldCloses() {
        wave().step(Installation.RESEARCHER, "close", Map.of());
        assertCounted("response" + OURS);
    }

    /** Guessing inside every cell gets one right per cell, whatever its size; an attack may not do better than such luck. */
    @Test
    @Order(21)
    void noAttackDoesBetterThanChance() {
        Truth truth = new Truth(wave().given(), wave().database().rows("select response_id, answers from response" + OURS));
        assertEquals(PlayedWave.SENT, truth.given().size());
        assertEquals(truth.given(), truth.stored(), "the mix loses, adds and changes nothing, and the score is kept rightly");
        Loot loot = Loot.of(wave().database(), PlayedWave.CODE);
        Map<String, Long> correct = new LinkedHashMap<>();
        Attacks.all(loot).forEach((attack, links) -> correct.put(attack, truth.correct(links)));
        System.out.printf("PostgreSQL %s: correct links at %d occupied cells, of %d: %s%n", major(), loot.occupiedCells(),
                PlayedWave.SENT, correct);
        correct.forEach((attack, links) -> assertTrue(links <= loot.chance(), attack + " links " + links + ", chance " + loot.chance()));
    }

    @Test
    @Order(21)
    void everyStoredCombinationIsSharedByFive() {
        long smallest = wave().database().number("select min(shared) from (select count(*) as shared from response" + OURS
                + " group by language, background) as combination");
        assertTrue(smallest >= 5, "shared by " + smallest);
    }

    @Test
    @Order(21)
    void answersHaveNoTimeAndNoAddress() {
        Database database = wave().database();
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
        assertEquals(1, wave().database().number("select count(distinct xmin::text) from response" + OURS));
    }

    @Test
    @Order(21)
    void nothingSealedAndNoKeyToItIsLeftAfterTheMix() {
        Database database = wave().database();
        assertEquals(0, database.number("select count(*) from envelope" + OURS + " and box = 'ANSWERS'"));
        assertEquals(0, database.number("select count(*) from draft" + OURS));
        assertEquals(0, database.number("select count(*) from respondent_session" + OURS), "a session tells on which day somebody came");
        List<String> keys = wave().secretKeys();
        assertFalse(keys.contains("answers.key") || keys.contains("drafts.key"), keys.toString());
        assertTrue(keys.contains("persons.key"), keys.toString());
    }

    @Test
    @Order(21)
    void theLogNamesNoPersonAndNoAnswer() {
        String output = wave().application().output();
        assertEquals(Optional.empty(), new Search(secrets(wave())).in(output));
        for (String id : wave().database().texts("select participant_id from invitation union all select response_id from response")) {
            assertFalse(output.contains(id),
                    () -> output.lines().filter(line -> line.contains(id)).map(line -> line.replace(id, "<id>")).findFirst().orElseThrow());
        }
    }
}
