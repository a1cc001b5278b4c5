package nl.utrecht.thuis.bronbestand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterReading;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.bronbestand.file.Suggestion;
import nl.utrecht.thuis.participant.Person;

/** Everything that is made of a file, as text that people can read. */
final class Described {
    static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    static final Limits LIMITS = new Limits(1_000_000, 1000, 500);

    private Described() {}

    static String describe(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        RegisterSource source = RegisterSource.of(bytes);
        try (RegisterFile file = RegisterFile.open(source, LIMITS)) {
            file.sheets().forEach(sheet -> lines.add("sheet: " + sheet.name() + (sheet.hidden() ? " (hidden)" : "")
                    + (sheet.chosen() ? " (chosen)" : "")));
            lines.add("heading row: " + file.headingRow());
            Suggestion suggestion = Mapping.suggest(file.headings(), Optional.empty());
            lines.add("our own headings: " + suggestion.choices().stream().filter(Described::isOurOwn)
                    .map(choice -> choice.column().heading()).collect(Collectors.collectingAndThen(Collectors.joining(", "),
                            names -> names.isEmpty() ? "none" : names)));
            suggestion.choices().stream().filter(choice -> choice.heading().isPresent() && !isOurOwn(choice)).forEach(choice -> lines
                    .add("column: " + choice.column().heading() + " = " + choice.heading().get() + " (" + lower(choice.sureness()) + ")"));
            suggestion.unused().forEach(heading -> lines.add("unused: " + heading));
            lines.addAll(report(file, suggestion));
            lines.addAll(statuses(source, suggestion.certain()));
        } catch (RegisterUnreadable unreadable) {
            lines.add("unreadable " + unreadable.status() + ": " + unreadable.details().stream()
                    .map(detail -> detail.key().substring("bronbestand.problem.".length()) + " " + detail.pointer()).map(String::strip)
                    .collect(Collectors.joining(", ")));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> report(RegisterFile file, Suggestion suggestion) {
        List<String> lines = new ArrayList<>();
        List<String> people = new ArrayList<>();
        Report report = Checked.check(file, suggestion.certain(), TODAY, LIMITS.rows(), person -> people.add(told(person)));
        lines.add("rows: " + report.rows() + ", accepted " + report.accepted() + ", rejected " + report.rejected() + ", with address "
                + report.withAddress());
        lines.add("filling: " + report.columns().stream()
                .map(column -> column.name() + " " + String.format(Locale.ROOT, "%.1f", column.filledPercentage()))
                .collect(Collectors.joining(", ")));
        report.problems().forEach(problem -> lines.add(problem.severity().slug() + ": row " + problem.row() + " " + problem.column() + " "
                + problem.code() + (problem.arguments().isEmpty() ? "" : " " + new TreeMap<>(problem.arguments()))));
        lines.addAll(people);
        return lines;
    }

    private static List<String> statuses(RegisterSource source, Mapping mapping) {
        try (RegisterFile file = RegisterFile.open(source, LIMITS)) {
            List<String> lines = new ArrayList<>();
            new RegisterReading(file, mapping, TODAY).forEachRemaining(row -> {
                if (row.status() != null) {
                    lines.add("status: row " + row.number() + " " + row.status().slug());
                }
            });
            return lines;
        }
    }

    private static String told(Person person) {
        return "person: " + Stream.of(person.clientNumber(), person.firstName(), person.lastName(), person.sex(), person.birthDate(),
                person.nationality(), person.group(), person.route(), person.toets(), person.level(), person.start(), person.district(),
                person.email(), person.telephone(), person.street(), person.postcode(), person.city(), person.coach())
                .map(value -> value == null ? "" : visible(value.toString())).collect(Collectors.joining("|"));
    }

    /** Signs that a reader would not see, by their number. */
    private static String visible(String text) {
        return text.codePoints().mapToObj(sign -> Character.getType(sign) == Character.FORMAT || Character.isISOControl(sign)
                ? String.format("\\u%04x", sign)
                : Character.toString(sign)).collect(Collectors.joining());
    }

    private static boolean isOurOwn(Suggestion.Choice choice) {
        return choice.sureness() == Suggestion.Sureness.EXACT && choice.heading().equals(Optional.of(choice.column().heading()));
    }

    private static String lower(Suggestion.Sureness sureness) {
        return sureness.name().toLowerCase(Locale.ROOT);
    }
}
