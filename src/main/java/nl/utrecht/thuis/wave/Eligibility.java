package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who of the register takes part in a wave. Somebody of whom the register does not know age or group takes part: gaps in it are shown, not hidden.
 *
 * @param from the youngest age in whole years, null for no limit
 * @param to the oldest age in whole years, null for no limit
 * @param groups codes of the legal groups that take part
 * @param referenceDate the day on which age is taken
 */
public record Eligibility(@Nullable Integer from, @Nullable Integer to, List<String> groups, LocalDate referenceDate) {

    /** Why somebody does not take part. */
    public enum Reason {
        TOO_YOUNG, TOO_OLD, OTHER_GROUP
    }

    /** Why that person does not take part; nothing for somebody who does. */
    public Optional<Reason> excludes(Characteristics person) {
        if (!person.group().isBlank() && !groups.contains(person.group())) {
            return Optional.of(Reason.OTHER_GROUP);
        }
        return person.birthDate() == null ? Optional.empty() : excludes(Period.between(person.birthDate(), referenceDate).getYears());
    }

    private Optional<Reason> excludes(int age) {
        if (from != null && age < from) {
            return Optional.of(Reason.TOO_YOUNG);
        }
        return to != null && age > to ? Optional.of(Reason.TOO_OLD) : Optional.empty();
    }
}
