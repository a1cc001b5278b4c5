package nl.utrecht.thuis.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.RecordingState;
import nl.utrecht.thuis.i18n.Texts;

/**
 * How far a language is: of all its units, how many are in which state.
 *
 * @param figures for each state in order, and then of all
 * @param parts the picture
 */
record LanguageRow(Language language, List<Figure> figures, List<Part> parts) {

    /** A number in the reader's digits, and what it counts. */
    record Figure(String name, String number) {}

    /**
     * A part of the bar.
     *
     * @param kind the state, as a class of the style sheet
     * @param x 0 to 100
     * @param width 0 to 100
     */
    record Part(String kind, String x, String width) {}

    static LanguageRow of(Texts reader, Language language, List<Spoken> units) {
        List<Figure> figures = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (RecordingState state : RecordingState.values()) {
            long count = units.stream().filter(unit -> unit.state() == state).count();
            double width = 100.0 * count / units.size();
            figures.add(new Figure(reader.of("staff.recordings.state." + state.slug()), reader.number(count)));
            parts.add(new Part(state.slug(), percent(x), percent(width)));
            x += width;
        }
        figures.add(new Figure(reader.of("staff.recordings.all"), reader.number(units.size())));
        return new LanguageRow(language, figures, parts);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
