package nl.utrecht.thuis.wave.setup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/**
 * Where to draw the life of a wave, in percentages of the width from the side where the language begins. What lies close together is moved apart
 * until it can be read; the time from closing to destruction, which is long, is drawn shorter than it is.
 *
 * @param marks what happens
 * @param field where the time in the field begins, and how wide it is
 * @param today where today is
 * @param todayAnchor which part of the word stands there: {@code start}, {@code middle} or {@code end}
 */
public record TimelinePicture(List<Mark> marks, Band field, String today, String todayAnchor) {
    private static final double BEGIN = 5;
    private static final double END_OF_FIELD = 78;
    private static final double DESTRUCTION = 94;
    private static final double CLOSEST = 7.5;
    private static final double EDGE = 10;

    /** @param x where it stands @param date the day, short */
    public record Mark(String number, String x, String date, String progress) {}

    /** A part of the line. */
    public record Band(String x, String width) {}

    static Optional<TimelinePicture> of(Texts t, List<Timeline.Moment> moments, Wave wave, LocalDate today) {
        List<Timeline.Moment> dated = moments.stream().filter(moment -> moment.day() != null).toList();
        if (wave.opening().isEmpty() || dated.size() < 2) {
            return Optional.empty();
        }
        double[] places = places(dated);
        boolean mirrored = t.language().direction().equals("rtl");
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            marks.add(new Mark(t.number(dated.get(i).number()), x(places[i], mirrored), date(t, dated.get(i).day()),
                    dated.get(i).progress()));
        }
        double begin = place(wave.opening().orElseThrow(), dated, places);
        double end = place(wave.closedOn != null ? wave.closedOn : wave.lastDay().orElseThrow(), dated, places);
        double now = place(today, dated, places);
        return Optional.of(new TimelinePicture(List.copyOf(marks),
                new Band(x(mirrored ? end : begin, mirrored), number(Math.max(0, end - begin))), x(now, mirrored),
                now < EDGE ? "start" : now > 100 - EDGE ? "end" : "middle"));
    }

    /** The last of them is the destruction, which has a place of its own. */
    private static double[] places(List<Timeline.Moment> dated) {
        int last = dated.size() - 1;
        double[] places = new double[dated.size()];
        LocalDate first = dated.stream().map(Timeline.Moment::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate closing = dated.subList(0, last).stream().map(Timeline.Moment::day).max(LocalDate::compareTo).orElseThrow();
        double days = Math.max(1, ChronoUnit.DAYS.between(first, closing));
        double gap = Math.min(CLOSEST, (END_OF_FIELD - BEGIN) / Math.max(1, last - 1));
        for (int i = 0; i < last; i++) {
            double scaled = BEGIN + ChronoUnit.DAYS.between(first, dated.get(i).day()) / days * (END_OF_FIELD - BEGIN);
            places[i] = i == 0 ? scaled : Math.max(scaled, places[i - 1] + gap);
        }
        for (int i = last - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], END_OF_FIELD - (last - 1 - i) * gap);
        }
        places[last] = DESTRUCTION;
        return places;
    }

    /** A day between two marks stands between them. */
    private static double place(@Nullable LocalDate day, List<Timeline.Moment> dated, double[] places) {
        int before = -1;
        for (int i = 0; i < places.length; i++) {
            if (!dated.get(i).day().isAfter(day)) {
                before = i;
            }
        }
        if (before < 0) {
            return BEGIN / 2;
        } else if (before == places.length - 1) {
            return dated.get(before).day().equals(day) ? places[before] : (places[before] + 100) / 2;
        }
        double whole = ChronoUnit.DAYS.between(dated.get(before).day(), dated.get(before + 1).day());
        double part = whole <= 0 ? 0 : ChronoUnit.DAYS.between(dated.get(before).day(), day) / whole;
        return places[before] + part * (places[before + 1] - places[before]);
    }

    private static String date(Texts t, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", t.language().locale().toLocale()).format(day);
    }

    private static String x(double place, boolean mirrored) {
        return number(mirrored ? 100 - place : place);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
