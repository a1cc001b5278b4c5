package nl.utrecht.thuis.invitation;

import java.util.List;

/**
 * How the mail of a wave is doing, in words and numbers.
 *
 * @param status what is happening now
 * @param facts when the next mail goes, how fast, when the last is expected, one sentence each
 * @param rounds in the order of time, the prompts of coaches last
 * @param bounces why mail came back for good, the largest number first
 */
record DeliveryView(String status, List<String> facts, List<RoundView> rounds, List<Reason> bounces) {

    /** The rounds of which there is something to stop. */
    public List<RoundView> stoppable() {
        return rounds.stream().filter(RoundView::stoppable).toList();
    }

    /**
     * The mails of one round.
     *
     * @param code of the round
     * @param when its day and time, and where it is in its life
     * @param total how many people it was decided for, in words
     * @param parts how many of them are how far; empty before the decision
     * @param reasons why mails were not sent, or not yet
     * @param stoppable whether there is anything to stop
     */
    record RoundView(String code, String name, String when, String total, List<Part> parts, List<Reason> reasons, boolean stoppable) {}

    /**
     * A part of a bar.
     *
     * @param state what they are in common, as a style sheet knows it
     * @param x where it begins, in hundredths of the bar
     * @param width in hundredths of the bar
     */
    record Part(String state, String name, String number, double x, double width) {}

    /** So many mails, for that reason. */
    record Reason(String text, String number) {}
}
