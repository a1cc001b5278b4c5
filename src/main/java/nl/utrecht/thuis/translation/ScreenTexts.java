package nl.utrecht.thuis.translation;

import java.util.List;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.i18n.Translation;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a screen side by side with the Dutch.
 *
 * @param original whether they are the Dutch
 * @param preview the address of a preview; empty when the screen has none
 * @param saved how many were stored just now, in a sentence; empty when none were asked to
 * @param previous path of the screen before; empty at the first
 * @param next path of the screen after; empty at the last
 */
record ScreenTexts(Language language, Language source, boolean original, boolean approves, String path, String preview, String saved,
        String previous, String next, List<TextView> texts) {
    private static final int LETTERS_IN_A_LINE = 34;
    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 14;

    /** How many texts were not stored, and why is said with each. */
    public int refused() {
        return (int) texts.stream().filter(text -> !text.problems().isEmpty()).count();
    }

    /**
     * A text that can be edited.
     *
     * @param typed what is in the field
     * @param theirs what somebody else made of it meanwhile; empty when nobody did
     * @param read what people read meanwhile, when that is another text
     * @param edited who edited it last, in a sentence
     */
    record TextView(String key, String source, String typed, String seen, String state, String stateName, List<String> notes,
            List<String> doubts,
            List<String> problems, String theirs, String read, String edited, int lines) {

        /** @param step what became of what was sent; null when nothing was */
        static TextView of(Translation text, @Nullable Step step, Texts t) {
            boolean refused = step != null && step.refused();
            String typed = refused ? step.change().text() : text.text();
            List<String> problems = refused
                    ? step.problems().stream().map(problem -> t.format(problem.key(), problem.arguments())).toList()
                    : List.of();
            boolean overtaken = refused && !step.change().seen().equals(text.token());
            return new TextView(text.key(), text.source(), typed, text.token(), text.state().slug(),
                    t.of("staff.texts.state." + text.state().slug()), new Notes(t).of(text), text.doubts(), problems,
                    overtaken ? text.text() : "", text.state() != TextState.MISSING && text.liveDiffers() ? text.live() : "",
                    text.lastEdit().map(edit -> t.of("staff.texts.edited", "who", edit.who(), "day", edit.day())).orElse(""),
                    lines(typed.length() > text.source().length() ? typed : text.source()));
        }

        private static int lines(String text) {
            return Math.min(MOST_LINES, Math.max(FEWEST_LINES, 1 + text.length() / LETTERS_IN_A_LINE));
        }

        public boolean reviewable() {
            return !state.equals(TextState.REVIEWED.slug()) && approvable();
        }

        public boolean approvable() {
            return !state.equals(TextState.APPROVED.slug());
        }
    }
}
