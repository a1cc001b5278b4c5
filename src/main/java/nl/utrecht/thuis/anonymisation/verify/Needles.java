package nl.utrecht.thuis.anonymisation.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterReading;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.participant.Person;

/**
 * The people of a register to look for: whole client numbers, names (first and last, in either order), addresses of mail, telephone numbers and streets with a
 * number. Found only as whole words, as a few digits stand everywhere by chance; in capitals or not, and inside bytes too.
 */
final class Needles {
    private static final int KEY = 4;
    private static final int SHORTEST = 5;
    private static final Limits LIMITS = new Limits(1L << 30, 5_000_000, 10_000);
    private final Map<String, List<Needle>> byKey = new HashMap<>();
    private int people;

    private record Needle(String text, int row) {}

    /** Nobody. */
    Needles() {}

    /** @throws IOException when the file cannot be read */
    static Needles of(Path register) throws IOException {
        Needles needles = new Needles();
        try (RegisterFile file = RegisterFile.open(RegisterSource.of(register), LIMITS)) {
            RegisterReading rows = new RegisterReading(file, Mapping.suggest(file.headings(), Optional.empty()).mapping(), LocalDate.now());
            rows.forEachRemaining(row -> {
                if (row.aboutPerson()) {
                    needles.add(row.person(), row.number());
                }
            });
        }
        return needles;
    }

    int people() {
        return people;
    }

    private void add(Person person, int row) {
        people++;
        Stream.of(person.clientNumber(), person.email(), person.telephone(), person.street()).filter(text -> text.matches(".*[\\d@].*"))
                .forEach(text -> put(text, row));
        if (!person.firstName().isBlank() && !person.lastName().isBlank()) {
            put(person.firstName() + " " + person.lastName(), row);
            put(person.lastName() + " " + person.firstName(), row);
            put(person.lastName() + ", " + person.firstName(), row);
        }
    }

    private void put(String text, int row) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.length() >= SHORTEST) {
            index(lower, row);
            index(new String(lower.getBytes(UTF_8), ISO_8859_1), row);
        }
    }

    private void index(String text, int row) {
        List<Needle> same = byKey.computeIfAbsent(text.substring(0, KEY), key -> new ArrayList<>());
        if (same.stream().noneMatch(needle -> needle.text().equals(text))) {
            same.add(new Needle(text, row));
        }
    }

    /** The row of the register of somebody who is in this value. */
    OptionalInt in(String value) {
        OptionalInt found = search(value.toLowerCase(Locale.ROOT));
        if (found.isPresent() || !value.startsWith("\\x") || value.length() % 2 != 0) {
            return found;
        }
        try {
            return search(new String(HexFormat.of().parseHex(value, 2, value.length()), ISO_8859_1).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noBytes) {
            return found;
        }
    }

    private OptionalInt search(String text) {
        for (int i = 0; i + KEY <= text.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
                for (Needle needle : byKey.getOrDefault(text.substring(i, i + KEY), List.of())) {
                    int end = i + needle.text().length();
                    if (text.startsWith(needle.text(), i) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                        return OptionalInt.of(needle.row());
                    }
                }
            }
        }
        return OptionalInt.empty();
    }
}
