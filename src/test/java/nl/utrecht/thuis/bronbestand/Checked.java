package nl.utrecht.thuis.bronbestand;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.participant.Person;

/** A file as it is checked when nobody mapped anything. */
final class Checked {
    private Checked() {}

    static Report check(byte[] bytes, Limits limits, LocalDate today, Consumer<Person> accepted) {
        try (RegisterFile file = RegisterFile.open(RegisterSource.of(bytes), limits)) {
            return RegisterCheck.check(file, Mapping.suggest(file.headings(), Optional.empty()).certain(), today, limits.rows(), accepted);
        }
    }
}
