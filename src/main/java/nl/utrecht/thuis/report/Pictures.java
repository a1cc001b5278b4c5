package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.report.Picture.Cell;
import nl.utrecht.thuis.report.Picture.Row;
import nl.utrecht.thuis.report.Picture.Series;
import nl.utrecht.thuis.report.Picture.Shape;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.wave.Channel;
import nl.utrecht.thuis.wave.DayMargins;
import nl.utrecht.thuis.wave.DayMargins.Dimension;
import nl.utrecht.thuis.wave.Step;

/** Draws up the pictures of a wave in the field, in the reader's words and digits. */
final class Pictures {
    private static final String BAR = "bar";
    private static final String LINE = "line";
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d-M", Locale.ROOT);

    private final Texts t;
    private final FieldNow now;

    private Pictures(Texts t, FieldNow now) {
        this.t = t;
        this.now = now;
    }

    static List<Picture> of(Texts t, FieldNow now) {
        Pictures pictures = new Pictures(t, now);
        return List.of(pictures.chain(), pictures.days(), pictures.daysBy(Dimension.GROUP), pictures.by(Dimension.GROUP),
                pictures.daysBy(Dimension.CHANNEL), pictures.by(Dimension.CHANNEL), pictures.languages(), pictures.dropOff(),
                pictures.mail());
    }

    private Picture chain() {
        Counts total = now.table().total();
        int register = total.of(Step.REGISTER);
        List<Row> rows = Stream.of(Step.REGISTER, Step.WITH_ADDRESS, Step.INVITED, Step.DELIVERED, Step.STARTED, Step.DONE)
                .map(step -> row(t.of("staff.chain." + slug(step)), number(total.of(step)), percentage(total.of(step), register))).toList();
        return picture("chain", Shape.LYING, List.of(head("step"), series("people", BAR), series("of-register", "")), rows);
    }

    private Picture days() {
        List<Row> rows = new ArrayList<>();
        int sum = 0;
        Map<LocalDate, Integer> done = perDay(Step.DONE, Dimension.ALL, "");
        Map<LocalDate, Integer> started = perDay(Step.STARTED, Dimension.ALL, "");
        for (LocalDate day : now.days()) {
            sum += done.getOrDefault(day, 0);
            rows.add(day(day, number(started.getOrDefault(day, 0)), number(done.getOrDefault(day, 0)), number(sum)));
        }
        return picture("days", Shape.STANDING,
                List.of(head("day"), series("started", BAR), series("done", BAR), series("done-so-far", LINE)),
                rows);
    }

    private Picture daysBy(Dimension dimension) {
        List<String> categories = now.categories(dimension);
        List<Series> head = new ArrayList<>(List.of(head("day")));
        categories.forEach(category -> head.add(new Series(name(dimension, category), BAR)));
        List<Row> rows = now.days().stream().map(day -> day(day, categories.stream()
                .map(category -> number(perDay(Step.DONE, dimension, category).getOrDefault(day, 0))).toArray(Cell[]::new))).toList();
        return picture("days-by-" + slug(dimension), Shape.STANDING, head, rows);
    }

    private Picture by(Dimension dimension) {
        List<Row> rows = now.categories(dimension).stream().map(category -> {
            int invited = now.margins().sum(Step.INVITED, dimension, category);
            int done = now.margins().sum(Step.DONE, dimension, category);
            return row(name(dimension, category), number(invited), number(now.margins().sum(Step.STARTED, dimension, category)),
                    number(done),
                    percentage(done, invited));
        }).toList();
        return picture("by-" + slug(dimension), Shape.LYING, List.of(head(slug(dimension)), series("invited", BAR), series("started", BAR),
                series("done", BAR), series("of-invited", "")), rows);
    }

    /** Somebody may be written to in one language and read the questionnaire in another, so that there is no share. */
    private Picture languages() {
        List<Row> rows = now.categories(Dimension.LANGUAGE).stream().map(tag -> row(name(Dimension.LANGUAGE, tag),
                Stream.of(Step.INVITED, Step.STARTED, Step.DONE).map(step -> number(now.margins().sum(step, Dimension.LANGUAGE, tag)))
                        .toArray(Cell[]::new)))
                .toList();
        return picture("by-language", Shape.LYING,
                List.of(head("language"), series("written-to", BAR), series("started-in", BAR), series("done-in", BAR)), rows);
    }

    private Picture dropOff() {
        Texts asked = t.telling(now.wave().incentives.told());
        int started = now.table().total().of(Step.STARTED);
        List<Row> rows = new ArrayList<>();
        rows.add(row(t.of("staff.chain.started"), number(started), percentage(started, started)));
        now.dropOff().forEach((question, people) -> rows.add(new Row(numbered(question) + asked.of(question.textKey()),
                numbered(question).isEmpty() ? t.of("staff.texts.screen." + question.slug()) : question.code(), "", "",
                List.of(number(people), percentage(people, started)))));
        int done = now.table().total().of(Step.DONE);
        rows.add(row(t.of("staff.chain.done"), number(done), percentage(done, started)));
        return picture("drop-off", Shape.LYING, List.of(head("question"), series("came-past", BAR), series("of-started", "")), rows);
    }

    /** The number that stands before the words, where it has one that people know. */
    private static String numbered(Question question) {
        return question.code().startsWith("V") ? question.code() + " " : "";
    }

    private Picture mail() {
        List<Row> rows = now.days().stream().map(day -> day(day,
                Stream.of(Step.INVITED, Step.DELIVERED, Step.BOUNCED, Step.OPTED_OUT)
                        .map(step -> number(perDay(step, Dimension.CHANNEL, Channel.MAIL.slug()).getOrDefault(day, 0)))
                        .toArray(Cell[]::new)))
                .toList();
        return picture("mail", Shape.LINES,
                List.of(head("day"), series("invited", LINE), series("delivered", LINE), series("bounced", LINE),
                        series("opted-out", LINE)),
                rows);
    }

    private Picture picture(String id, Shape shape, List<Series> head, List<Row> rows) {
        return new Picture(id, t.of("staff.live." + id), t.of("staff.live." + id + ".meaning"), shape, head, rows);
    }

    private Series head(String key) {
        return series(key, "");
    }

    private Series series(String key, String drawn) {
        return new Series(t.of("staff.live.column." + key), drawn);
    }

    private Row row(String label, Cell... cells) {
        return new Row(label, label, "", "", List.of(cells));
    }

    private Row day(LocalDate day, Cell... cells) {
        return new Row(t.date(day), BRIEF.format(day), day.toString(), String.join(", ", now.happenings(day, t)), List.of(cells));
    }

    private Cell number(int number) {
        return new Cell(t.number(number), String.valueOf(number));
    }

    private Cell percentage(int part, int whole) {
        double share = whole == 0 ? 0 : 100.0 * part / whole;
        return new Cell(whole == 0 ? "–" : t.decimal(share, 1) + "%", String.format(Locale.ROOT, "%.1f", share));
    }

    private Map<LocalDate, Integer> perDay(Step step, Dimension dimension, String category) {
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        now.margins().of(step, dimension).stream().filter(row -> row.category().equals(category))
                .forEach(row -> perDay.put(row.day(), row.people()));
        return perDay;
    }

    private String name(Dimension dimension, String category) {
        return now.name(dimension, category, t);
    }

    private static String slug(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
