package nl.utrecht.thuis.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher sees of a wave's interviews.
 *
 * @param facts what was planned, lines of name and value
 * @param standing how many people are how far, as staff see it, lines of name and value
 * @param state of the plan in its text key
 * @param mayChange whether anything can still be changed
 * @param drawBlocked why nobody can be drawn yet; empty when somebody can, or was
 * @param inviteBlocked what must be done before people can be invited
 * @param told how many people hear of a change in where and how, in words; empty when nobody does
 * @param tables planned against achieved, a table per trait
 * @param remarks places that are free, and strata that borrowed, in sentences
 * @param refill the words on the button that draws more people to stand in; empty when none is lacking, or nobody is left
 * @param settling how to settle them; null when that cannot be done now, or was
 */
record InterviewsView(List<Fact> facts, List<Fact> standing, String state, boolean mayChange, boolean mayDraw, String drawBlocked,
        boolean mayInvite,
        List<String> inviteBlocked, List<Choice> languages, String told, List<Slot> slots, List<Person> people, List<Table> tables,
        List<String> remarks,
        String refill, @Nullable Settling settling) {

    /** The text key of the sentence that says how far it is. */
    public String stateKey() {
        return "staff.interviews.plan." + state;
    }

    /** A name and a value, both in words. */
    record Fact(String name, String value) {}

    /** A language to choose. */
    record Choice(String tag, String name, boolean chosen) {}

    /**
     * What stands before the end.
     *
     * @param blocked what must be done first, in sentences; empty when they can be settled
     * @param remarks what to think of before it is done, in sentences
     */
    record Settling(List<String> blocked, List<String> remarks) {}

    /**
     * A time.
     *
     * @param taken how many of its places are taken, in words
     * @param callOff what happens when it is called off, in words; empty when it cannot be
     */
    record Slot(String id, String day, String time, String taken, String callOff) {}

    /**
     * Somebody who was drawn.
     *
     * @param kind what kind of person, in words
     * @param standsFor for which kind, where that is another one; empty otherwise
     * @param state how far somebody is, as staff see it and as in a text key
     * @param slot when, in words; empty without a time
     * @param voucher as in a text key: {@code none}, {@code open} or {@code handed}
     */
    record Person(String id, String number, String kind, String standsFor, String state, String slot, boolean mayLetGo, boolean mayBeNoted,
            boolean mayBeReached, String voucher) {

        /** The text key of the state. */
        public String stateKey() {
            return "staff.interviews.state." + state;
        }
    }

    /** A trait. */
    record Table(String id, String name, List<Row> rows) {}

    /**
     * A category. The last five say how it is drawn, in hundredths of the width.
     *
     * @param mark where the plan is
     */
    record Row(String category, String willing, String planned, String invited, String agreed, String held, String invitedWidth,
            String agreedWidth, String heldWidth, String mark) {}
}
