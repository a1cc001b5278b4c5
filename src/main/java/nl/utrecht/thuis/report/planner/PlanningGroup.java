package nl.utrecht.thuis.report.planner;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.utrecht.thuis.statistics.reminding.ReminderGroup;
import nl.utrecht.thuis.statistics.response.Margin;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;

/**
 * People of the register who can be reminded together.
 *
 * @param background what they have in common; {@link Background#NONE} for all that are in groups too small to plan for
 * @param people in the register, at least 1
 * @param invited who could be written to by mail
 * @param done who answered
 * @param open who can be reminded by mail, as far as the counts tell
 * @param unreached whom no mail reaches: a letter or a coach does
 */
record PlanningGroup(Background background, int people, int invited, int done, int open, int unreached) {

    /**
     * The counts may be a little apart from each other while things happen: nobody is counted twice all the same.
     *
     * @param byMail which part of the answers came from people who got mail; who answered a letter takes no place among those who can be mailed
     */
    static PlanningGroup of(Background background, Counts counts, double byMail) {
        int done = counts.of(Step.DONE);
        int people = Math.max(counts.of(Step.REGISTER), done);
        int invited = Math.min(people, Math.min(counts.of(Step.INVITED), counts.of(Step.WITH_ADDRESS)));
        int bounced = counts.of(Step.BOUNCED);
        int open = within(invited - (int) Math.round(done * byMail) - bounced - counts.of(Step.OPTED_OUT), people - done);
        int unreached = within(people - counts.of(Step.INVITED) + bounced, people - done - open);
        return new PlanningGroup(background, people, invited, done, open, unreached);
    }

    private static int within(int number, int most) {
        return Math.max(0, Math.min(number, most));
    }

    PlanningGroup plus(PlanningGroup other) {
        return new PlanningGroup(background, people + other.people, invited + other.invited, done + other.done, open + other.open,
                unreached + other.unreached);
    }

    /** Whether it stands for all groups that are too small: nobody is chosen by what is chance. */
    boolean isRest() {
        return background.categories().isEmpty();
    }

    /** The most that can be done for them: each person by one route. */
    Effort most() {
        return isRest() ? Effort.NONE : new Effort(open, unreached, open + unreached);
    }

    /** Whether so much can be done. */
    boolean allows(Effort effort) {
        return effort.messages() >= 0 && effort.letters() >= 0 && effort.prompts() >= 0 && effort.messages() <= most().messages()
                && effort.letters() <= most().letters() && effort.total() <= most().prompts();
    }

    /** The routes of which what was typed cannot be: no number, or more than there are people. */
    Set<String> wrong(Wish.Typed typed) {
        Set<String> wrong = new LinkedHashSet<>();
        check(typed.messages(), most().messages(), "messages", wrong);
        check(typed.letters(), most().letters(), "letters", wrong);
        check(typed.prompts(), most().prompts(), "prompts", wrong);
        if (wrong.isEmpty() && typed.effort().filter(this::allows).isEmpty()) {
            wrong.add("prompts"); // who already gets a mail or a letter needs none
        }
        return wrong;
    }

    private static void check(String typed, int most, String route, Set<String> wrong) {
        if (Wish.Typed.number(typed).orElse(Integer.MAX_VALUE) > most) {
            wrong.add(route);
        }
    }

    /** Of all in the register. */
    Margin margin() {
        return new Margin(background.cell(), people, done);
    }

    /**
     * As statistics knows it.
     *
     * @param answered as expected by then, at most what leaves room for those who are asked
     * @param asked those who can be asked
     * @param conversion which part of them will answer
     */
    ReminderGroup asked(long answered, int asked, double conversion) {
        return new ReminderGroup(background.cell(), people, invited, Math.min(answered, people - asked), asked, conversion);
    }
}
