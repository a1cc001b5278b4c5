package nl.utrecht.thuis.bronbestand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.CheckedRow;
import nl.utrecht.thuis.participant.Person;
import org.jspecify.annotations.Nullable;

/** The same as {@link StagedDuplicates}, in the simplest way: by remembering everything. */
final class RememberedRows {
    private final Map<String, Integer> clientNumbers = new HashMap<>();
    private final Map<String, Integer> namesAndBirthDates = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();

    /** What the row has in common with an earlier one; it is remembered for the next. */
    Map<StagedDuplicates.Kind, Integer> add(CheckedRow row) {
        Person person = row.person();
        Map<StagedDuplicates.Kind, Integer> found = new HashMap<>();
        Integer earlier = first(clientNumbers, row.number(), person.clientNumber());
        boolean known = !person.firstName().isEmpty() && !person.lastName().isEmpty() && person.birthDate() != null;
        Integer sameName = first(namesAndBirthDates, row.number(),
                known ? person.firstName() + "\n" + person.lastName() + "\n" + person.birthDate() : "");
        Integer sameAddress = first(addresses, row.number(), person.email());
        if (earlier != null) {
            return Map.of(StagedDuplicates.Kind.PERSON, earlier);
        }
        if (sameName != null) {
            found.put(StagedDuplicates.Kind.NAME, sameName);
        }
        if (sameAddress != null) {
            found.put(StagedDuplicates.Kind.ADDRESS, sameAddress);
        }
        return found;
    }

    private static @Nullable Integer first(Map<String, Integer> seen, int row, String value) {
        return value.isEmpty() ? null : seen.putIfAbsent(value.toLowerCase(Locale.ROOT), row);
    }
}
