package nl.utrecht.thuis.bronbestand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.participant.Person;
import org.jspecify.annotations.Nullable;

/** Remembers who was in earlier rows, to find people who are in the register twice and addresses that several share. */
final class Duplicates {
    private final Map<String, Integer> clientNumbers = new HashMap<>();
    private final Map<String, Integer> namesAndBirthDates = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();

    /** What the row has in common with an earlier one; it is remembered for the next. */
    List<RowProblem> add(int row, Person person) {
        List<RowProblem> found = new ArrayList<>();
        Integer earlier = first(clientNumbers, row, person.clientNumber());
        if (earlier != null) {
            found.add(RowProblem.error(row, Column.CLIENT_NUMBER.heading(), "duplicate-person", Map.of("other", earlier)));
        }
        boolean known = !person.firstName().isEmpty() && !person.lastName().isEmpty() && person.birthDate() != null;
        Integer sameName = first(namesAndBirthDates, row,
                known ? person.firstName() + "\n" + person.lastName() + "\n" + person.birthDate() : "");
        if (sameName != null && earlier == null) {
            found.add(RowProblem.warning(row, Column.LAST_NAME.heading(), "same-name-and-birth-date", Map.of("other", sameName)));
        }
        Integer sameAddress = first(addresses, row, person.email());
        if (sameAddress != null && earlier == null) {
            found.add(RowProblem.warning(row, Column.EMAIL.heading(), "shared-address", Map.of("other", sameAddress)));
        }
        return found;
    }

    private static @Nullable Integer first(Map<String, Integer> seen, int row, String value) {
        return value.isEmpty() ? null : seen.putIfAbsent(value.toLowerCase(Locale.ROOT), row);
    }
}
