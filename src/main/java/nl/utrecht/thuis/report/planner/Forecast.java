package nl.utrecht.thuis.report.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.reminding.ReminderGroup;
import nl.utrecht.thuis.statistics.reminding.ReminderPlan;
import nl.utrecht.thuis.statistics.reminding.Spread;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;

/** What reminding some people is expected to do to the response, and whom a budget is best spent on. Pure. Efforts are in the order of the groups. */
final class Forecast {
    private final List<PlanningGroup> groups;
    private final Conversions conversions;

    /** @param groups together the whole register */
    Forecast(List<PlanningGroup> groups, Conversions conversions) {
        this.groups = List.copyOf(groups);
        this.conversions = conversions;
    }

    /**
     * One way to go on.
     *
     * @param asked how many people are reminded
     * @param answers how many more answers come of it
     */
    record Scenario(double asked, double answers, Spread spread) {}

    /**
     * Ways to go on, to compare.
     *
     * @param now when nothing is done
     * @param plan as wanted
     * @param spreadOut the same number of people, divided over everybody by how many can be asked
     * @param everybody everybody who can be mailed is
     */
    record Outlook(Scenario now, Scenario plan, Scenario spreadOut, Scenario everybody) {}

    /**
     * Spends a budget where it makes the response look most like the register: first the mails, then the letters, then the prompts of coaches, which are for
     * whoever is left. It leaves over what would do no good, and plans nothing before the first answer.
     */
    List<Effort> propose(Effort budget) {
        List<Long> mails = best(budget.messages(), group -> group.asked(group.done(), group.most().messages(), conversions.byMail(group)));
        List<Long> letters = best(budget.letters(), group -> group.asked(answered(group, mail(mails, group), 0),
                group.most().letters(), conversions.byLetter()));
        List<Long> prompts = best(budget.prompts(), group -> {
            int left = group.most().prompts() - mail(mails, group) - mail(letters, group);
            return group.asked(answered(group, mail(mails, group), mail(letters, group)), left, conversions.byMail(group));
        });
        return IntStream.range(0, groups.size()).mapToObj(
                place -> new Effort(mails.get(place).intValue(), letters.get(place).intValue(), prompts.get(place).intValue())).toList();
    }

    private interface Asking {
        ReminderGroup of(PlanningGroup group);
    }

    private List<Long> best(int budget, Asking asking) {
        List<ReminderGroup> asked = groups.stream().map(asking::of).toList();
        long most = asked.stream().mapToLong(ReminderGroup::open).sum();
        return ReminderPlan.targeted(asked, Math.min(budget, most)).shares().stream().map(share -> Math.round(share.reminders())).toList();
    }

    private int mail(List<Long> numbers, PlanningGroup group) {
        return numbers.get(groups.indexOf(group)).intValue();
    }

    private long answered(PlanningGroup group, int mails, int letters) {
        return Math.round(group.done() + mails * conversions.byMail(group) + letters * conversions.byLetter());
    }

    /** The answers that are expected of an effort for this group. */
    double expected(PlanningGroup group, Effort effort) {
        return (effort.messages() + effort.prompts()) * conversions.byMail(group) + effort.letters() * conversions.byLetter();
    }

    /** @param efforts what is wanted, no more in any group than it {@link PlanningGroup#allows} */
    Outlook outlook(List<Effort> efforts) {
        Effort all = efforts.stream().reduce(Effort.NONE, Effort::plus);
        List<ReminderGroup> pools = groups.stream().map(group -> pool(group, all)).toList();
        List<ReminderGroup> mailed = groups.stream().map(group -> group.asked(group.done(), group.open(), conversions.byMail(group)))
                .toList();
        return new Outlook(scenario(planned(groups.stream().map(group -> Effort.NONE).toList())), scenario(planned(efforts)),
                scenario(ReminderPlan.proportional(pools, all.total())), scenario(ReminderPlan.everybody(mailed)));
    }

    private ReminderPlan planned(List<Effort> efforts) {
        List<ReminderGroup> asked = new ArrayList<>();
        for (int place = 0; place < groups.size(); place++) {
            asked.add(together(groups.get(place), efforts.get(place)));
        }
        return ReminderPlan.of(asked, efforts.stream().map(effort -> (long) effort.total()).toList());
    }

    /** Everybody whom one of the routes of the plan could reach. */
    private ReminderGroup pool(PlanningGroup group, Effort routes) {
        boolean anybody = routes.prompts() > 0;
        return together(group, new Effort(anybody || routes.messages() > 0 ? group.open() : 0,
                anybody || routes.letters() > 0 ? group.unreached() : 0, 0));
    }

    /** A group of whom so many are asked, with the conversion that they have together. */
    private ReminderGroup together(PlanningGroup group, Effort effort) {
        double conversion = effort.total() == 0 ? 0 : Math.min(1, expected(group, effort) / effort.total());
        return group.asked(group.done(), effort.total(), conversion);
    }

    private Scenario scenario(ReminderPlan plan) {
        double before = groups.stream().mapToInt(PlanningGroup::done).sum();
        return new Scenario(plan.reminders(), plan.shares().stream().mapToDouble(ReminderPlan.Share::responses).sum() - before,
                plan.expected());
    }
}
