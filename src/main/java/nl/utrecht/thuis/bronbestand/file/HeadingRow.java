package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The row with the headings.
 *
 * @param number the number that a spreadsheet shows for it
 * @param known how many of its texts are headings that we know
 * @param texts its texts, cleaned and told apart, without blank ones at the end
 */
record HeadingRow(int number, int known, List<String> texts) {
    /** Above the headings there are titles, dates and blank lines, but never this many. */
    static final int AMONG = 30;
    private static final int SURE = 4;
    /** Addresses, dates and long numbers. */
    private static final Pattern OF_A_PERSON = Pattern.compile("@|\\d{5}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");

    /**
     * Among the first rows of a file: the one with most headings that we know, when these are four or half of it; else the one with most texts
     * that are no numbers, unless it says something of a person: a file without headings must not show people as its headings. The first of
     * equals.
     */
    static Optional<HeadingRow> find(List<RegisterRow> first) {
        HeadingRow known = null;
        HeadingRow likely = null;
        long mostTexts = 0;
        for (RegisterRow row : first) {
            HeadingRow candidate = of(row);
            long filled = candidate.texts.stream().filter(text -> !text.isEmpty()).count();
            long texts = candidate.texts.stream().filter(HeadingRow::isText).count();
            if ((candidate.known >= SURE || candidate.known > 0 && candidate.known * 2L >= filled)
                    && (known == null || candidate.known > known.known)) {
                known = candidate;
            }
            if (texts > mostTexts && candidate.texts.stream().noneMatch(text -> OF_A_PERSON.matcher(text).find())) {
                likely = candidate;
                mostTexts = texts;
            }
        }
        return Optional.ofNullable(known == null ? likely : known);
    }

    private static HeadingRow of(RegisterRow row) {
        List<String> texts = new ArrayList<>(row.cells().stream().map(CellText::clean).toList());
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        int known = (int) texts.stream().filter(text -> KnownHeadings.column(text).isPresent()).count();
        return new HeadingRow(row.number(), known, List.copyOf(toldApart(texts)));
    }

    private static List<String> toldApart(List<String> texts) {
        Map<String, Integer> seen = new HashMap<>();
        return texts.stream().map(text -> {
            int times = text.isEmpty() ? 1 : seen.merge(KnownHeadings.folded(text), 1, Integer::sum);
            return times == 1 ? text : text + " (" + times + ")";
        }).toList();
    }

    /** Whether the row stands there again, as on each printed page. */
    boolean isRepeatedBy(RegisterRow row) {
        int same = 0;
        int filled = 0;
        for (int i = 0; i < texts.size(); i++) {
            filled += texts.get(i).isEmpty() ? 0 : 1;
            same += !texts.get(i).isEmpty() && texts.get(i).equalsIgnoreCase(row.cell(i).strip()) ? 1 : 0;
        }
        return filled > 1 && same * 2 > filled;
    }

    private static boolean isText(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1;
    }
}
