package nl.utrecht.thuis.packaged;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.utrecht.thuis.packaged.Loot.Answered;
import nl.utrecht.thuis.packaged.Loot.Done;
import nl.utrecht.thuis.wave.Background;

/** A survey that keeps people and answers apart the obvious way: plain tables, a flag, and an answer without a name, as people send. */
final class NaiveDesign {
    static final int PEOPLE = 420;
    private final Database database;
    private final String schema;

    /** @param oneTransaction whether flag and answer are written together; else one after the other */
    NaiveDesign(Database database, boolean oneTransaction) {
        this.database = database;
        schema = oneTransaction ? "naive_together" : "naive_apart";
        fill(oneTransaction);
    }

    /** How many each attack gets right; here the answers say whose they are. */
    Map<String, Long> correct() {
        Map<String, String> whose = new LinkedHashMap<>();
        database.rows("select id, answers from " + schema + ".answer").forEach(row -> whose.put(row.text(0), row.text(1)));
        Map<String, Long> correct = new LinkedHashMap<>();
        Attacks.all(loot()).forEach((attack, links) -> correct.put(attack,
                links.entrySet().stream().filter(link -> whose.get(link.getValue()).equals(link.getKey())).count()));
        return correct;
    }

    private Loot loot() {
        Map<String, List<Done>> people = new LinkedHashMap<>();
        Map.of("moment of sending", "xmin::text::bigint", "place of person", "ctid").forEach((name, order) -> people.put(name, database
                .rows("select id, xmin::text from " + schema + ".person where done order by " + order).stream()
                .map(row -> new Done(row.text(0), "nl", Background.NONE, row.number(1))).toList()));
        Map<String, List<Answered>> answers = new LinkedHashMap<>();
        Map.of("moment of storing", "xmin::text::bigint", "place", "ctid").forEach((name, order) -> answers.put(name, database
                .rows("select id, xmin::text from " + schema + ".answer order by " + order).stream()
                .map(row -> new Answered(row.text(0), "nl", Background.NONE, row.number(1))).toList()));
        return new Loot(people, answers);
    }

    private void fill(boolean oneTransaction) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(UUID.randomUUID().toString());
        }
        List<String> statements = new ArrayList<>(List.of("create schema " + schema,
                "create table " + schema + ".person (id uuid primary key, done boolean not null)",
                "create table " + schema + ".answer (id uuid primary key, answers text)"));
        people.forEach(person -> statements.add("insert into " + schema + ".person values ('" + person + "', false)"));
        Collections.shuffle(people, new Random(PEOPLE));
        for (String person : people) {
            String done = "update " + schema + ".person set done = true where id = '" + person + "'";
            String stored = "insert into " + schema + ".answer values ('" + UUID.randomUUID() + "', '" + person + "')";
            statements.addAll(oneTransaction ? List.of("begin", done, stored, "commit") : List.of(done, stored));
        }
        database.execute(statements.toArray(String[]::new));
    }
}
