package nl.utrecht.thuis.packaged;

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

    /** Somebody of whom the thief knows that an answer is there. */
    record Done(String id, String language, Background background, long transaction) {}

    /** An answer of which the thief wants to know whose it is. */
    record Answered(String id, String language, Background background, long transaction) {

        String cell() {
            return language + " " + background.cell();
        }
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

    /** What somebody gets right on average who guesses inside every cell, and three standard errors more. */
    double chance() {
        return occupiedCells() + 3 * Math.sqrt(occupiedCells());
    }
}
