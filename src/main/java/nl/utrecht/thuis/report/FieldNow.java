package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.wave.Channel;
import nl.utrecht.thuis.wave.DayMargins;
import nl.utrecht.thuis.wave.DayMargins.Dimension;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Wave;

/**
 * Everything that is counted of a wave at this moment.
 *
 * @param table the joint counts of features and steps
 * @param margins what happened per day
 * @param dropOff how many came past each question that everybody is asked
 * @param days from the first message or the opening to today or the closing
 */
record FieldNow(Wave wave, ParticipationTable table, DayMargins margins, Map<Question, Integer> dropOff, List<Round> rounds,
        List<LocalDate> days, Languages languages) {

    /** The categories that anything happened to, in the order in which people expect them. */
    List<String> categories(Dimension dimension) {
        TreeSet<String> seen = new TreeSet<>();
        margins.rows().stream().filter(row -> row.dimension() == dimension).forEach(row -> seen.add(row.category()));
        List<String> ordered = new ArrayList<>(expected(dimension).filter(seen::remove).toList());
        ordered.addAll(seen);
        return ordered;
    }

    private Stream<String> expected(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> Stream.of(Channel.values()).map(Channel::slug);
            case GROUP -> wave.classification().categories(Feature.GROUP).stream();
            case LANGUAGE -> wave.languageTags().stream();
            case ALL -> Stream.of("");
        };
    }

    /** What a category is called. */
    String name(Dimension dimension, String category, Texts t) {
        return switch (dimension) {
            case CHANNEL -> t.of("staff.live.channel." + category);
            case GROUP -> wave.categoryName(Feature.GROUP, category, t);
            case LANGUAGE -> languages.find(category).map(t::name).orElse(category);
            case ALL -> category;
        };
    }

    /** The rounds that were sent on a day. */
    List<String> happenings(LocalDate day, Texts t) {
        return rounds.stream().filter(round -> day.equals(round.decidedOn)).map(round -> t.of("staff.live.round." + round.kind.slug()))
                .toList();
    }
}
