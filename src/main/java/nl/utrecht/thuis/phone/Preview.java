package nl.utrecht.thuis.phone;

import java.util.Optional;

/**
 * What a page has besides when it is a preview. Nothing is stored, so each form of the page carries all there is to know.
 *
 * @param road where the pages of this preview are
 * @param questionnaire the code of the questionnaire
 * @param state the answers so far, as a preview writes them into its forms
 * @param screen the name of the screen
 * @param origin the screen to go back to from a page that is read on the way
 * @param form the id of the form that everything on the page goes with
 * @param ending what comes at the end of the page
 * @param comments the box for comments; empty where nobody takes them
 * @param stylesheet the address of the style sheet that previews have besides
 */
public record Preview(PreviewRoad road, String questionnaire, String state, String screen, String origin, String form, Ending ending,
        Optional<CommentBox> comments, String stylesheet) {
    /** The form of a page that leads forward. */
    public static final String FORWARD = "forward";
    /** The form that a page without a way forward gets. */
    public static final String ALONG = "along";

    /** What comes at the end of the page: a way back to where one was, that nothing was stored, or nothing more. */
    public enum Ending {
        NONE, BACK, OVER
    }

    public boolean along() {
        return form.equals(ALONG);
    }

    public boolean leadsBack() {
        return ending == Ending.BACK;
    }

    public boolean over() {
        return ending == Ending.OVER;
    }
}
