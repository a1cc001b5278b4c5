package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.utrecht.thuis.database.EmbeddedDatabase;
import nl.utrecht.thuis.packaged.Loot.Answered;
import nl.utrecht.thuis.packaged.Loot.Done;
import nl.utrecht.thuis.wave.Background;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The attacks are real: on a database that is made the obvious way, they name (nearly) everybody. */
class AttacksIT {
    private static final int PEOPLE = 254;
    private static EmbeddedPostgres server;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "naive-");
        server = EmbeddedDatabase.start(directory.resolve("data"));
        database = Database.at(server.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void doneAndAnswersInOneTransactionLinkEverybody() {
        Map<String, Long> correct = correctOn("together", true);
        assertEquals(PEOPLE, correct.get("same transaction"));
        assertEquals(PEOPLE, correct.get("moment of sending against place"));
    }

    @Test
    void twoTransactionsLinkEverybodyByTheirOrder() {
        Map<String, Long> correct = correctOn("apart", false);
        assertEquals(0, correct.get("same transaction"));
        assertEquals(PEOPLE, correct.get("moment of sending against moment of storing"));
        assertEquals(PEOPLE, correct.get("moment of sending against place inside each cell"));
    }

    /** How many each attack gets right on plain tables in a schema of their own; the answers say whose they are. */
    private static Map<String, Long> correctOn(String schema, boolean oneTransaction) {
        fill(schema, oneTransaction);
        Map<String, List<Done>> people = new LinkedHashMap<>();
        Map.of("moment of sending", "xmin::text::bigint", "place of person", "ctid").forEach((name, order) -> people.put(name, database
                .rows("select id, xmin::text from " + schema + ".person where done order by " + order).stream()
                .map(row -> new Done(row.text(0), "nl", Background.NONE, row.number(1))).toList()));
        Map<String, List<Answered>> answers = new LinkedHashMap<>();
        Map.of("moment of storing", "xmin::text::bigint", "place", "ctid").forEach((name, order) -> answers.put(name, database
                .rows("select id, xmin::text from " + schema + ".answer order by " + order).stream()
                .map(row -> new Answered(row.text(0), "nl", Background.NONE, row.number(1))).toList()));
        Map<String, String> whose = new LinkedHashMap<>();
        database.rows("select id, answers from " + schema + ".answer").forEach(row -> whose.put(row.text(0), row.text(1)));
        Map<String, Long> correct = new LinkedHashMap<>();
        Attacks.all(new Loot(people, answers)).forEach((attack, links) -> correct.put(attack,
                links.entrySet().stream().filter(link -> whose.get(link.getValue()).equals(link.getKey())).count()));
        return correct;
    }

    private static void fill(String schema, boolean oneTransaction) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(UUID.randomUUID().toString());
        }
        List<String> statements = new ArrayList<>(List.of("create schema " + schema,
                "create table " + schema + ".person (id uuid primary key, done boolean not null)",
                "create table " + schema + ".answer (id uuid primary key, answers text)"));
        people.forEach(person -> statements
                .add("insert into " + schema + ".person values ('" + person + "', false)"));
        Collections.shuffle(people, new Random(254));
        for (String person : people) {
            String done = "update " + schema + ".person set done = true where id = '" + person + "'";
            String stored = "insert into " + schema + ".answer values ('" + UUID.randomUUID() + "', '" + person + "')";
            statements.addAll(oneTransaction ? List.of("begin", done, stored, "commit") : List.of(done, stored));
        }
        database.execute(statements.toArray(String[]::new));
    }
}
