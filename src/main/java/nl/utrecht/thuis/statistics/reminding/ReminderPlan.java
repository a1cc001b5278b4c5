package nl.utrecht.thuis.statistics.reminding;

import java.util.ArrayList;
import java.util.List;

/**
 * How many people of each group are reminded, and what is then expected.
 *
 * @param shares one for each group, in their order
 * @param expected the variation over the groups when as many respond as expected
 * @param stopped whether the plan ended before its budget: another reminder would make the response resemble the register less, or nobody is open
 */
public record ReminderPlan(List<Share> shares, Spread expected, boolean stopped) {

    /**
     * @param reminders people to remind; whole numbers, but in a proportional plan
     * @param responses the responses of the group that are then expected, those it has included
     */
    public record Share(ReminderGroup group, double reminders, double responses) {}

    public ReminderPlan {
        shares = List.copyOf(shares);
    }

    /**
     * Greedy: each reminder goes to the group where it takes most off CV² at what is expected by then, the first of equals, until the budget is used or no
     * group has a positive priority. Before the first response no priority is known, and the plan is empty.
     *
     * @param groups together the whole register
     * @param budget reminders, at least 0
     */
    public static ReminderPlan targeted(List<ReminderGroup> groups, long budget) {
        requireBudget(budget);
        double[] reminders = new double[groups.size()];
        double[] responses = groups.stream().mapToDouble(ReminderGroup::responded).toArray();
        for (long used = 0; used < budget; used++) {
            int best = best(groups, reminders, responses);
            if (best < 0) {
                return plan(groups, reminders, true);
            }
            reminders[best]++;
            responses[best] = groups.get(best).responded() + groups.get(best).conversion() * reminders[best];
        }
        return plan(groups, reminders, false);
    }

    /** Everybody who is open. */
    public static ReminderPlan everybody(List<ReminderGroup> groups) {
        return plan(groups, groups.stream().mapToDouble(ReminderGroup::open).toArray(), false);
    }

    /**
     * The budget divided over the groups by how many are open, as a random choice would on average; so not in whole numbers. To compare with.
     *
     * @param budget reminders, at least 0
     */
    public static ReminderPlan proportional(List<ReminderGroup> groups, long budget) {
        requireBudget(budget);
        double open = groups.stream().mapToLong(ReminderGroup::open).sum();
        double part = open == 0 ? 0 : Math.min(1, budget / open);
        return plan(groups, groups.stream().mapToDouble(group -> part * group.open()).toArray(), budget > open);
    }

    /**
     * What somebody decided: so many reminders in each group.
     *
     * @throws IllegalArgumentException for another number of groups, or more reminders in a group than are open
     */
    public static ReminderPlan of(List<ReminderGroup> groups, List<Long> reminders) {
        if (reminders.size() != groups.size()) {
            throw new IllegalArgumentException(groups.size() + " groups, but reminders " + reminders);
        }
        for (int place = 0; place < groups.size(); place++) {
            if (reminders.get(place) < 0 || reminders.get(place) > groups.get(place).open()) {
                throw new IllegalArgumentException("Group " + groups.get(place).name() + ": " + reminders.get(place) + " reminders for "
                        + groups.get(place).open() + " open");
            }
        }
        return plan(groups, reminders.stream().mapToDouble(Long::doubleValue).toArray(), false);
    }

    /** All reminders of the plan. */
    public double reminders() {
        return shares.stream().mapToDouble(Share::reminders).sum();
    }

    /** The priority of all groups is q_h times the turning point less the rate, but for a factor that they share. */
    private static int best(List<ReminderGroup> groups, double[] reminders, double[] responses) {
        double turningPoint = Spread.of(groups, responses).turningPoint();
        int best = -1;
        double most = 0;
        for (int place = 0; place < reminders.length; place++) {
            ReminderGroup group = groups.get(place);
            double priority = group.conversion() * (turningPoint - responses[place] / group.population());
            if (reminders[place] < group.open() && priority > most) {
                best = place;
                most = priority;
            }
        }
        return best;
    }

    private static ReminderPlan plan(List<ReminderGroup> groups, double[] reminders, boolean stopped) {
        List<Share> shares = new ArrayList<>();
        for (int place = 0; place < reminders.length; place++) {
            ReminderGroup group = groups.get(place);
            shares.add(new Share(group, reminders[place], group.responded() + group.conversion() * reminders[place]));
        }
        return new ReminderPlan(shares, Spread.of(groups, shares.stream().mapToDouble(Share::responses).toArray()), stopped);
    }

    private static void requireBudget(long budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("Not a budget: " + budget);
        }
    }
}
