package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a person, before it is made coarse; an empty text or a null date means that the register has no value.
 *
 * @param sex {@code man} or {@code vrouw}
 * @param birthDate day of birth
 * @param nationality as the register writes it, such as {@code Syrische}
 * @param group {@code asylum} or {@code family}
 * @param route learning route, such as {@code B1-route}
 * @param toets result of the learnability test (leerbaarheidstoets)
 * @param level level of Dutch, such as {@code A2}
 * @param start day on which the person began to integrate
 * @param district district (wijk) of the municipality
 */
public record Characteristics(String sex, @Nullable LocalDate birthDate, String nationality, String group, String route, String toets,
        String level, @Nullable LocalDate start, String district) {}
