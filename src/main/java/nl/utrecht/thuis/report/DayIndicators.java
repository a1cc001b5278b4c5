package nl.utrecht.thuis.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.report.Picture.Cell;
import nl.utrecht.thuis.report.Picture.Row;
import nl.utrecht.thuis.report.Picture.Series;
import nl.utrecht.thuis.report.Picture.Shape;
import nl.utrecht.thuis.statistics.response.RIndicator;
import org.jspecify.annotations.Nullable;

/** Draws up where R and CV went over the days, against the register and against those invited; the last day as it is now. */
final class DayIndicators {
    private static final int DECIMALS = 3;
    private static final String LINE = "line";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String FLOOR = "floor";
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d-M", Locale.ROOT);

    private final Texts t;
    private final Map<LocalDate, Map<Base, Point>> points = new TreeMap<>();

    /** An indicator and its standard error, which may be absent. */
    private record Figure(double value, @Nullable Double standardError) {}

    private record Point(int responses, Figure r, Figure cv, double floor) {}

    private DayIndicators(Texts t, RepresentativityNow now) {
        this.t = t;
        now.days().forEach(day -> put(day.day, day.base, new Point(day.responses, figure(day.r, day.rStandardError),
                figure(day.cv, day.cvStandardError), day.noiseFloor.doubleValue())));
        if (now.says()) {
            now.usual().forEach(model -> model.indicator().ifPresent(figures -> put(now.today(), model.base(), point(figures))));
        }
    }

    /** R, then CV. */
    static List<Picture> of(Texts t, RepresentativityNow now) {
        DayIndicators days = new DayIndicators(t, now);
        return List.of(days.r(), days.cv());
    }

    private Picture r() {
        List<Series> head = new ArrayList<>(head());
        head.add(series("floor", FLOOR));
        return picture("r-days", head, points.entrySet().stream().map(day -> {
            List<Cell> cells = cells(day.getValue(), Point::r, -1, 1);
            cells.add(cell(Optional.ofNullable(day.getValue().get(Base.REGISTER)).map(Point::floor)));
            return row(day.getKey(), cells);
        }).toList());
    }

    private Picture cv() {
        return picture("cv-days", head(), points.entrySet().stream()
                .map(day -> row(day.getKey(), cells(day.getValue(), Point::cv, 0, Double.POSITIVE_INFINITY))).toList());
    }

    private List<Series> head() {
        List<Series> head = new ArrayList<>(List.of(series("day", ""), series("responses", "")));
        for (Base base : Base.values()) {
            head.add(series(base.slug(), LINE));
            head.add(series(base.slug() + "-low", LOW));
            head.add(series(base.slug() + "-high", HIGH));
        }
        return head;
    }

    /** The number of answers, and for each base the figure and its interval within what is possible. */
    private List<Cell> cells(Map<Base, Point> day, Function<Point, Figure> which, double lowest, double highest) {
        List<Cell> cells = new ArrayList<>(List.of(responses(day)));
        for (Base base : Base.values()) {
            Optional<Figure> figure = Optional.ofNullable(day.get(base)).map(which);
            Optional<Double> reach = figure.map(Figure::standardError).map(PlusMinus::reach);
            cells.add(cell(figure.map(Figure::value)));
            cells.add(cell(reach.map(far -> Math.max(lowest, figure.get().value() - far))));
            cells.add(cell(reach.map(far -> Math.min(highest, figure.get().value() + far))));
        }
        return cells;
    }

    /** @return an empty value where there is no figure, at which a line stops */
    private Cell cell(Optional<Double> figure) {
        return new Cell(figure.map(value -> t.decimal(value, DECIMALS)).orElse("–"),
                figure.map(value -> String.format(Locale.ROOT, "%.3f", value)).orElse(""));
    }

    private Cell responses(Map<Base, Point> day) {
        int responses = day.values().stream().mapToInt(Point::responses).max().orElse(0);
        return new Cell(t.number(responses), String.valueOf(responses));
    }

    private Row row(LocalDate day, List<Cell> cells) {
        return new Row(t.date(day), BRIEF.format(day), day.toString(), "", cells);
    }

    private Picture picture(String id, List<Series> head, List<Row> rows) {
        return new Picture(id, t.of("staff.rep." + id), t.of("staff.rep." + id + ".meaning"), Shape.INDICATOR, head, rows);
    }

    private Series series(String key, String drawn) {
        return new Series(t.of("staff.rep.column." + key), drawn);
    }

    private void put(LocalDate day, Base base, Point point) {
        points.computeIfAbsent(day, first -> new TreeMap<>()).put(base, point);
    }

    private static Point point(RIndicator figures) {
        return new Point(Math.toIntExact(figures.responses()), new Figure(figures.adjusted(), finite(figures.standardError())),
                new Figure(figures.cv(), finite(figures.cvStandardError())), figures.noiseFloor());
    }

    private static Figure figure(BigDecimal value, @Nullable BigDecimal standardError) {
        return new Figure(value.doubleValue(), standardError == null ? null : standardError.doubleValue());
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
