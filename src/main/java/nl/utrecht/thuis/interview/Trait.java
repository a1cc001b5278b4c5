package nl.utrecht.thuis.interview;

import java.util.Locale;

/** What the interviews tell people apart by, in the order of {@link Stratum}. */
enum Trait {
    GROUP, SEX, LANGUAGE, AGE;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
