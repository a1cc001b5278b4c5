package nl.utrecht.thuis.report.planner;

import java.util.List;
import java.util.Set;

/**
 * The planner, in words and numbers.
 *
 * @param sentences who lags, what is proposed, what that is expected to do
 * @param regular when the regular reminder comes, which goes to everybody
 * @param notice why nothing can be planned, or that enough is planned; empty when there is nothing to say
 * @param features by which groups can be made
 * @param budget how many of each route, as numbers
 * @param rows the groups, those that a reminder helps most first
 * @param scenarios ways to go on
 * @param toCoaches a text to send to coaches; empty when no prompt is planned
 * @param notes what is said of the groups that are too small, and of how the expectation was made
 */
record PlannerView(String wave, String waveName, boolean plannable, List<String> sentences, String regular, String notice,
        List<FeatureChoice> features,
        Wish.Typed budget, List<GroupRow> rows, List<ScenarioRow> scenarios, String toCoaches, List<String> notes, String day, String at,
        List<String> problems, List<String> remarks, Nationality nationality) {

    /** A feature to group by. */
    record FeatureChoice(String slug, String name, boolean chosen) {}

    /** Whether people may be chosen by nationality. @param reason that is kept; empty when there is none */
    record Nationality(boolean declared, String reason, String typed) {}

    /**
     * A group.
     *
     * @param cell its background, in forms
     * @param per100 who answered of a hundred in the register
     * @param verdict whether its lag is more than chance, in words
     * @param lags whether it lags by more than chance
     * @param needed how many more answers would bring it to the mean of all
     * @param order its place among those that a reminder helps; a dash for those that it does not
     * @param effect what CV would do if everybody open in this group were reminded
     * @param wrong the routes of which the number cannot be
     * @param x where the bar of Pu begins, {@code width} how wide it is, in hundredths
     * @param whiskerX where the line of twice 1.96 standard errors begins
     */
    record GroupRow(String cell, String name, String people, String invited, String done, String open, String unreached, String per100,
            String partial, String verdict, boolean lags, String needed, String order, String conversion, String effect, boolean over,
            String x, String width, String whiskerX, String whiskerWidth, Wish.Typed typed, int mostMessages, int mostLetters,
            int mostPrompts, String expected, Set<String> wrong) {}

    /** A way to go on. @param width of its bar, in hundredths */
    record ScenarioRow(String name, String asked, String answers, String cv, String r, String width, boolean chosen) {}
}
