package nl.utrecht.thuis.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;

/** How many texts have which state, and that as the parts of a bar. */
record Tally(int total, List<Part> parts) {
    private static final double WIDTH = 100;

    /**
     * One state.
     *
     * @param x where its part of the bar begins, of 100
     * @param width of its part
     */
    record Part(TextState state, int count, double x, double width) {
        public String slug() {
            return state.slug();
        }
    }

    static Tally of(Collection<Translation> texts) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (TextState state : TextState.values()) {
            int count = (int) texts.stream().filter(text -> text.state() == state).count();
            double width = texts.isEmpty() ? 0 : WIDTH * count / texts.size();
            parts.add(new Part(state, count, rounded(x), rounded(width)));
            x += width;
        }
        return new Tally(texts.size(), parts);
    }

    int count(TextState state) {
        return parts.get(state.ordinal()).count();
    }

    public int waiting() {
        return total - count(TextState.APPROVED);
    }

    private static double rounded(double number) {
        return Math.round(number * WIDTH) / WIDTH;
    }
}
