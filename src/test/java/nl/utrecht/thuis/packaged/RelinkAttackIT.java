package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.packaged.Loot.Answered;
import nl.utrecht.thuis.packaged.Loot.Done;
import nl.utrecht.thuis.wave.Background;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody has the whole database after the mix of 2023, knows this source, and wants to know who answered what. */
class RelinkAttackIT {
    private static final Map<String, String> ORDERS_OF_PEOPLE = new LinkedHashMap<>();
    private static final Map<String, String> ORDERS_OF_ANSWERS = Map.of("place", "ctid", "id", "response_id");
    private static Demonstration demonstration;
    private static Database database;

    static {
        ORDERS_OF_PEOPLE.put("moment of sending", "i.xmin::text::bigint");
        ORDERS_OF_PEOPLE.put("place of invitation", "i.ctid");
        ORDERS_OF_PEOPLE.put("id of person", "i.participant_id");
        ORDERS_OF_PEOPLE.put("place in the register", "p.ctid");
        ORDERS_OF_PEOPLE.put("place of mail", "(select min(o.ctid) from outbox_message o where o.recipient_id = i.participant_id)");
    }

    @BeforeAll
    static void start() {
        demonstration = Demonstration.running();
        database = demonstration.application().database();
    }

    /** Guessing inside every cell gets one right per cell, whatever its size; an attack may not do better than such luck. */
    @Test
    void noAttackDoesBetterThanChance() throws IOException {
        Truth truth = new Truth(database, demonstration.application().keys());
        assertEquals(254, truth.given().size());
        assertEquals(truth.given(), truth.stored(), "the mix loses, adds and changes nothing, and the score is kept rightly");
        Loot loot = loot();
        Map<String, Long> correct = new LinkedHashMap<>();
        Attacks.all(loot).forEach((attack, links) -> correct.put(attack, truth.correct(links)));
        System.out.printf("Correct links at %d occupied cells, of 254: %s%n", loot.occupiedCells(), correct);
        correct.forEach((attack, links) -> assertTrue(links <= loot.chance(), attack + " links " + links + ", chance " + loot.chance()));
    }

    @Test
    void everyStoredCombinationIsSharedByFive() {
        long smallest = database.number("select min(shared) from (select count(*) as shared from response where wave_code = '2023' "
                + "group by language, background) as combination");
        assertTrue(smallest >= 5, "shared by " + smallest);
    }

    @Test
    void answersHaveNoTimeAndNoAddress() {
        assertEquals(List.of(), database.texts("select column_name from information_schema.columns where table_name = 'response' "
                + "and (data_type like '%time%' or data_type = 'date' or column_name ~ '(date|time|day|_at$|_on$)')"));
        assertEquals(0, database.number("select count(*) from response, json_object_keys(answers::json) as question "
                + "where question like 'V10%' or question like 'V11%'"));
        assertEquals(254, database.number("select count(*) from response where answers::jsonb ? 'V4.4'"), "but the rest is there");
    }

    @Test
    void noSessionTellsOnWhichDaySomebodyCameIn() {
        assertEquals(0, database.number("select count(*) from respondent_session where wave_code = '2023'"));
    }

    @Test
    void allAnswersOfAWaveAreStoredInOneTransaction() {
        assertEquals(1, database.number("select count(distinct xmin::text) from response where wave_code = '2023'"));
    }

    @Test
    void nothingSealedAndNoKeyToItIsLeftAfterTheMix() {
        assertEquals(0, database.number("select count(*) from envelope where wave_code = '2023' and box = 'ANSWERS'"));
        assertEquals(0, database.number("select count(*) from draft where wave_code = '2023'"));
        List<String> keys = List.of(demonstration.application().keys().resolve("2023").toFile().list());
        assertEquals(List.of("codes.key", "contacts.key", "draw.key", "persons.key"),
                keys.stream().filter(file -> !file.endsWith(".public")).sorted().toList());
    }

    /** Else the versions that the write-ahead log keeps would give the length of each answer away, beside the transaction of whose it was. */
    @Test
    void draftsAndEnvelopesHaveOneSizeAndSendingTouchesNoDraft() {
        assertTrue(database.number("select count(*) from draft where wave_code = '2026'") > 100);
        assertEquals(1, database.number("select count(distinct length(content)) from draft"));
        assertEquals(0, database.number(
                "select count(*) from (select box from envelope group by box having count(distinct length(sealed)) > 1) as uneven"),
                "one size a box");
        assertEquals(0,
                database.number("select count(*) from draft d join invitation i on i.done and (d.xmin = i.xmin or d.xmax = i.xmin)"));
    }

    @Test
    void everyoneWhoIsDoneIsStoredOrSealed() {
        for (String wave : List.of("2023", "2026")) {
            String where = " where wave_code = '" + wave + "'";
            long kept = database.number("select count(*) from response" + where)
                    + database.number("select count(*) from envelope" + where + " and box = 'ANSWERS'");
            assertTrue(kept > 100, wave);
            assertEquals(kept, database.number("select sum(done) from participation_cell" + where), wave);
            assertEquals(kept,
                    database.number("select sum(people) from participation_day" + where + " and step = 'DONE' and dimension = 'all'"),
                    wave);
            assertEquals(kept, database.number("select count(*) from invitation" + where + " and done"), wave);
        }
    }

    @Test
    void theLogNamesNoPersonAndNoAnswer() {
        String output = demonstration.application().output();
        for (String id : database.texts("select participant_id from invitation union all select response_id from response")) {
            assertTrue(!output.contains(id),
                    () -> output.lines().filter(line -> line.contains(id)).map(line -> line.replace(id, "<id>")).findFirst().orElseThrow());
        }
    }

    private static Loot loot() {
        Map<String, List<Done>> people = new LinkedHashMap<>();
        ORDERS_OF_PEOPLE.forEach((name, order) -> people.put(name,
                database.rows("select i.participant_id, i.language, i.background, i.xmin::text from invitation i join participant p "
                        + "on p.wave_code = i.wave_code and p.participant_id = i.participant_id "
                        + "where i.wave_code = '2023' and i.done order by " + order)
                        .stream().map(row -> new Done(row.text(0), row.text(1), Background.parse(row.text(2)), row.number(3))).toList()));
        Map<String, List<Answered>> answers = new LinkedHashMap<>();
        ORDERS_OF_ANSWERS.forEach((name, order) -> answers.put(name,
                database.rows(
                        "select response_id, language, background, xmin::text from response where wave_code = '2023' order by " + order)
                        .stream().map(row -> new Answered(row.text(0), row.text(1), Background.parse(row.text(2)), row.number(3)))
                        .toList()));
        return new Loot(people, answers);
    }
}
