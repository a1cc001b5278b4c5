package nl.utrecht.thuis.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as the register has it; an empty text or a null date means that the register has no value. Exists in memory only, and encrypted
 * in {@link Participant}.
 */
public record Person(String clientNumber, String firstName, String lastName, @Nullable LocalDate birthDate, String email, String telephone,
        String street, String postcode, String city, String coach, String sex, String nationality, String group, String route, String toets,
        String level, @Nullable LocalDate start, String district) {

    public boolean hasAddress() {
        return !email.isEmpty();
    }
}
