package nl.utrecht.thuis.subjectrequest;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import nl.utrecht.thuis.participant.Person;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody is to be found, as it was typed: a client number, or an e-mail address, or a name with the day of birth. Empty where nothing was typed.
 *
 * @param birthDate year, month and day with hyphens, as a date field of a browser sends it
 */
record Asked(String clientNumber, String email, String firstName, String lastName, String birthDate) {
    static final Asked NOTHING = new Asked("", "", "", "", "");

    static Asked of(@Nullable String clientNumber, @Nullable String email, @Nullable String firstName, @Nullable String lastName,
            @Nullable String birthDate) {
        return new Asked(strip(clientNumber), strip(email), strip(firstName), strip(lastName), strip(birthDate));
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean byClientNumber() {
        return !clientNumber.isEmpty();
    }

    boolean byEmail() {
        return !email.isEmpty();
    }

    /** Whether there is enough of it to find somebody by. */
    boolean isEnough() {
        return byClientNumber() || byEmail() || !firstName.isEmpty() && !lastName.isEmpty() && born().isPresent();
    }

    /** The day of birth; nothing when it was not typed or is no day. */
    Optional<LocalDate> born() {
        try {
            return birthDate.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(birthDate));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Whether a person may be meant whose name the register writes otherwise: accents, capitals, spaces and what comes before the last name do not count. */
    boolean mayMean(Person person) {
        return born().filter(day -> day.equals(person.birthDate())).isPresent() && plain(person.firstName()).equals(plain(firstName))
                && plain(person.lastName()).endsWith(plain(lastName));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^\\p{L}]", "").replace('ı', 'i').toLowerCase(Locale.ROOT);
    }
}
