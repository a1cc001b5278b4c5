package nl.utrecht.thuis.database;

import java.util.Locale;
import java.util.Optional;

/** Settings that are needed before the application's own configuration exists: system property first, then environment. */
public final class Setting {

    private Setting() {}

    /** The value of a setting by its dotted name ({@code thuis.data} is also read from {@code THUIS_DATA}); blank counts as absent. */
    public static Optional<String> of(String name) {
        String environment = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(environment)))
                .filter(value -> !value.isBlank());
    }
}
