package nl.utrecht.thuis.statistics.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.reminding.BetaPrior;
import nl.utrecht.thuis.statistics.reminding.ReminderGroup;
import nl.utrecht.thuis.statistics.reminding.ReminderPlan;
import nl.utrecht.thuis.statistics.simulation.Mechanism.Stage;

/** One fieldwork: an invitation and a regular reminder to everybody with an address, and then a round that differs between the arms. */
final class Fieldwork {
    /** What the product's planner takes while nothing is known; as strong a prior keeps a legal group near all. */
    private static final BetaPrior GUESS = new BetaPrior(0.1, 20);

    private final Register register;
    private final boolean[][] answers;
    private final double[] truths = new double[Indicator.values().length];
    private final BitSet invited = new BitSet();
    private final BitSet remindedOnce = new BitSet();
    private final BitSet responded = new BitSet();
    private final BitSet wouldRespond = new BitSet();
    private final List<Integer> silentByTurn;
    private final Planning planning;
    private final Map<String, BitSet> groups = new LinkedHashMap<>();
    private final Map<String, BitSet> legalGroups = new LinkedHashMap<>();

    /** Plays it until the extra round. */
    Fieldwork(Register register, Mechanism mechanism, Planning planning, Draws draws) {
        this.register = register;
        this.planning = planning;
        List<Person> people = register.people();
        answers = new boolean[people.size()][Indicator.values().length];
        for (int person = 0; person < people.size(); person++) {
            answer(person, draws);
            groups.computeIfAbsent(planning.group(people.get(person)), name -> new BitSet()).set(person);
            legalGroups.computeIfAbsent(people.get(person).legalGroup(), name -> new BitSet()).set(person);
            if (people.get(person).address()) {
                invited.set(person);
                ask(person, mechanism, draws);
            }
        }
        silentByTurn = IntStream.range(0, people.size()).filter(person -> invited.get(person) && !responded.get(person)).boxed()
                .sorted(Comparator.comparingDouble(person -> draws.turns()[person])).toList();
    }

    private void answer(int person, Draws draws) {
        for (Indicator indicator : Indicator.values()) {
            int place = indicator.ordinal();
            answers[person][place] = draws.answers()[person][place] < indicator.probability(register.people().get(person));
            truths[place] += answers[person][place] ? 1.0 / register.size() : 0;
        }
    }

    private void ask(int person, Mechanism mechanism, Draws draws) {
        if (responds(Stage.INVITATION, person, mechanism, draws)) {
            responded.set(person);
            return;
        }
        remindedOnce.set(person);
        if (responds(Stage.REGULAR_REMINDER, person, mechanism, draws)) {
            responded.set(person);
        } else if (responds(Stage.EXTRA_REMINDER, person, mechanism, draws)) {
            wouldRespond.set(person);
        }
    }

    private boolean responds(Stage stage, int person, Mechanism mechanism, Draws draws) {
        int favourable = 0;
        for (Indicator indicator : Indicator.values()) {
            favourable += answers[person][indicator.ordinal()] == indicator.favourable() ? 1 : 0;
        }
        return draws.lucks()[person][stage.ordinal()] < mechanism.probability(stage, register.people().get(person), favourable,
                draws.inclinations()[person]);
    }

    /**
     * Before the extra round, as the planner sees them. What the regular reminder converted is known for each legal group and not for combinations with it,
     * so that groups share what their legal group did.
     */
    List<ReminderGroup> groups() {
        double overall = GUESS.conversion(remindedOnce.cardinality(), count(remindedOnce, responded));
        List<ReminderGroup> seen = new ArrayList<>();
        groups.forEach((name, members) -> seen.add(new ReminderGroup(name, members.cardinality(), count(members, invited),
                count(members, responded), count(members, invited) - count(members, responded), conversion(members, overall))));
        return seen;
    }

    private double conversion(BitSet members, double overall) {
        if (!planning.knowsLegalGroup()) {
            return overall;
        }
        BitSet legalGroup = legalGroups.get(register.people().get(members.nextSetBit(0)).legalGroup());
        return new BetaPrior(overall, GUESS.strength()).conversion(count(legalGroup, remindedOnce),
                count(legalGroup, remindedOnce, responded));
    }

    /** Who gets a mail in the extra round. */
    BitSet reminded(Arm arm, long budget) {
        return switch (arm) {
            case NONE -> new BitSet();
            case UNTARGETED -> draw(Math.round(ReminderPlan.targeted(groups(), budget).reminders()), silent());
            case TARGETED -> targeted(budget);
            case EVERYBODY -> silent();
        };
    }

    /** Who has responded at the end, when these get a mail in the extra round. */
    BitSet responded(BitSet reminded) {
        BitSet all = (BitSet) reminded.clone();
        all.and(wouldRespond);
        all.or(responded);
        return all;
    }

    Register register() {
        return register;
    }

    boolean answer(int person, Indicator indicator) {
        return answers[person][indicator.ordinal()];
    }

    /** How often it is so of everybody in the register, as a part of 1. */
    double truth(Indicator indicator) {
        return truths[indicator.ordinal()];
    }

    private BitSet targeted(long budget) {
        BitSet reminded = new BitSet();
        ReminderPlan.targeted(groups(), budget).shares()
                .forEach(share -> reminded.or(draw(Math.round(share.reminders()), groups.get(share.group().name()))));
        return reminded;
    }

    private BitSet silent() {
        BitSet silent = new BitSet();
        silentByTurn.forEach(silent::set);
        return silent;
    }

    private BitSet draw(long number, BitSet from) {
        BitSet drawn = new BitSet();
        silentByTurn.stream().filter(from::get).limit(number).forEach(drawn::set);
        return drawn;
    }

    private static long count(BitSet first, BitSet... others) {
        BitSet all = (BitSet) first.clone();
        for (BitSet other : others) {
            all.and(other);
        }
        return all.cardinality();
    }
}
