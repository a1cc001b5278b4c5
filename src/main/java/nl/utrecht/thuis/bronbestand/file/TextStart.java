package nl.utrecht.thuis.bronbestand.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the table of a text begins: separated by whichever of {@code ; , tab |} shows most headings.
 *
 * @param separator between two cells
 * @param firstRow the number that a spreadsheet shows for the first line; 0 for Excel’s own, which it does not show: {@code sep=;}
 */
record TextStart(char separator, int firstRow, HeadingRow heading) {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    /**
     * What a separator makes of the first lines. The wrong one may break what the right one reads: {@code "a(""b"",""x"")"} has quotes in the middle of a cell, were it
     * separated by commas.
     *
     * @param rows up to where its quotes are no quotes any more
     * @param sound whether that is nowhere
     */
    private record Trial(char separator, List<RegisterRow> rows, boolean sound, Optional<HeadingRow> heading) {
        /** A separator that makes one cell of a row separates nothing; of the others, one that breaks is not it. */
        static final Comparator<Trial> BEST = Comparator.comparingInt(Trial::known).thenComparing(trial -> trial.sound && trial.width() > 1)
                .thenComparingInt(Trial::width);

        static Trial of(String head, char separator, int firstRow) {
            List<RegisterRow> rows = new ArrayList<>();
            boolean sound = true;
            try {
                TextRows all = new TextRows(new StringReader(head), separator, firstRow, true);
                while (rows.size() < HeadingRow.AMONG && all.hasNext()) {
                    rows.add(all.next());
                }
            } catch (RegisterUnreadable broken) {
                sound = false;
            }
            return new Trial(separator, rows, sound, HeadingRow.find(rows));
        }

        int known() {
            return heading.map(HeadingRow::known).orElse(-1);
        }

        int width() {
            return heading.map(found -> found.texts().size()).orElse(0);
        }
    }

    /** @throws RegisterUnreadable when no row looks like headings */
    static TextStart of(String head) {
        Optional<Character> announced = announced(head);
        int firstRow = announced.isPresent() ? 0 : 1;
        List<Trial> trials = announced.map(List::of).orElse(SEPARATORS).stream().map(separator -> Trial.of(head, separator, firstRow))
                .toList();
        Trial best = trials.stream().reduce((one, other) -> Trial.BEST.compare(other, one) > 0 ? other : one).orElseThrow();
        if (best.known() < 1 && best.width() < 2 && trials.stream().anyMatch(trial -> !trial.sound && trial.heading.isEmpty())) {
            throw RegisterUnreadable.because(head.indexOf(0) >= 0 ? "binary-file" : "malformed-file"); // it broke before its headings
        }
        return new TextStart(best.separator, firstRow, best.heading.orElseThrow(() -> without(head, best)));
    }

    private static RegisterUnreadable without(String head, Trial best) {
        return RegisterUnreadable.because(head.indexOf(0) >= 0 ? "binary-file" : best.rows.isEmpty() ? "empty-file" : "no-headings");
    }

    private static Optional<Character> announced(String head) {
        return head.matches("(?is)\"?sep=[;,\\t|]\"?[\\r\\n].*") ? Optional.of(head.charAt(head.indexOf('=') + 1)) : Optional.empty();
    }
}
