package nl.utrecht.thuis.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/**
 * What a researcher writes down about the talks, as typed.
 *
 * @param minutes how long a talk takes at most; -1 when it was no number
 * @param languages tags, of the wave's languages
 * @param interviewer a name; empty for “a researcher”
 */
record PlanSettings(String venue, int minutes, List<String> languages, boolean interpreter, String interviewer) {
    private static final int SHORTEST = 10;
    private static final int LONGEST_TEXT = 200;

    static PlanSettings of(InterviewPlan plan) {
        return new PlanSettings(plan.venue, plan.minutes, plan.languageTags(), plan.interpreter, plan.interviewer);
    }

    /** Whether the mail about an appointment says something else with it than with those settings. */
    boolean changesAppointments(PlanSettings before) {
        return !venue.equals(before.venue) || minutes != before.minutes || !interviewer.equals(before.interviewer);
    }

    /** Everything that is wrong with it. @param offered the tags that can be chosen */
    List<Problem.Detail> problems(List<String> offered) {
        List<Problem.Detail> problems = new ArrayList<>();
        if (venue.isEmpty() || venue.length() > LONGEST_TEXT) {
            problems.add(new Problem.Detail("venue", "staff.interviews.wrong.venue", Map.of("maximum", LONGEST_TEXT)));
        }
        if (minutes < SHORTEST || minutes > InterviewPlan.LONGEST) {
            problems.add(new Problem.Detail("minutes", "staff.interviews.wrong.minutes",
                    Map.of("minimum", SHORTEST, "maximum", InterviewPlan.LONGEST)));
        }
        if (languages.isEmpty() || !offered.containsAll(languages)) {
            problems.add(new Problem.Detail("languages", "staff.interviews.wrong.languages", Map.of()));
        }
        if (interviewer.length() > LONGEST_TEXT) {
            problems.add(new Problem.Detail("interviewer", "staff.interviews.wrong.interviewer", Map.of("maximum", LONGEST_TEXT)));
        }
        return problems;
    }
}
