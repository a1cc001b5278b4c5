package nl.utrecht.thuis.packaged;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.wave.Background;

/**
 * What a thief of the database lays side by side: the people who are done and the answers.
 *
 * @param orders the people in every order that the database gives away, by the name of that order
 * @param answerOrders the same for the answers
 */
record Loot(Map<String, List<Done>> orders, Map<String, List<Answered>> answerOrders) {
    private static final Map<String, String> ORDERS_OF_PEOPLE = new LinkedHashMap<>();
    /**
     * In standard errors. With three of them one attack in some 700 is that lucky, and each run makes more than twenty: it would fail now and then for nothing. A
     * leak gives hundreds right.
     */
    private static final double LUCK = 4.5;
    private static final Map<String, String> ORDERS_OF_ANSWERS = Map.of("place", "ctid", "id", "response_id");

    static {
        ORDERS_OF_PEOPLE.put("moment of sending", "i.xmin::text::bigint");
        ORDERS_OF_PEOPLE.put("place of invitation", "i.ctid");
        ORDERS_OF_PEOPLE.put("id of person", "i.participant_id");
        ORDERS_OF_PEOPLE.put("place in the register", "p.ctid");
        ORDERS_OF_PEOPLE.put("place of mail", "(select min(o.ctid) from outbox_message o where o.recipient_id = i.participant_id)");
    }

    /** Somebody of whom the thief knows that an answer is there. */
    record Done(String id, String language, Background background, long transaction) {}

    /** An answer of which the thief wants to know whose it is. */
    record Answered(String id, String language, Background background, long transaction) {

        String cell() {
            return language + " " + background.cell();
        }
    }

    /** What a database gives away of a wave after its mix. */
    static Loot of(Database database, String wave) {
        Map<String, List<Done>> people = new LinkedHashMap<>();
        ORDERS_OF_PEOPLE.forEach((name, order) -> people.put(name,
                database.rows("select i.participant_id, i.language, i.background, i.xmin::text from invitation i join participant p "
                        + "on p.wave_code = i.wave_code and p.participant_id = i.participant_id where i.wave_code = '" + wave
                        + "' and i.done order by " + order)
                        .stream().map(row -> new Done(row.text(0), row.text(1), Background.parse(row.text(2)), row.number(3))).toList()));
        Map<String, List<Answered>> answers = new LinkedHashMap<>();
        ORDERS_OF_ANSWERS.forEach((name, order) -> answers.put(name, database
                .rows("select response_id, language, background, xmin::text from response where wave_code = '" + wave + "' order by "
                        + order)
                .stream().map(row -> new Answered(row.text(0), row.text(1), Background.parse(row.text(2)), row.number(3))).toList()));
        return new Loot(people, answers);
    }

    /** In no order in particular. */
    List<Done> people() {
        return orders.values().iterator().next();
    }

    List<Answered> answers() {
        return answerOrders.values().iterator().next();
    }

    /** How many combinations of language and background the answers have. */
    long occupiedCells() {
        return answers().stream().map(Answered::cell).distinct().count();
    }

    /** What somebody gets right on average who guesses inside every cell, and what luck adds to that. */
    double chance() {
        return occupiedCells() + LUCK * Math.sqrt(occupiedCells());
    }
}
