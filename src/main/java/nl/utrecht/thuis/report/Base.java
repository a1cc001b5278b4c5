package nl.utrecht.thuis.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Step;

/** With whom those who answered are compared: everybody in the register, or those who were asked. Whoever was never asked is missing from the first alone. */
enum Base {
    REGISTER, INVITED;

    /** The name in addresses and in the database. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Base> of(String slug) {
        return Arrays.stream(values()).filter(base -> base.slug().equals(slug)).findFirst();
    }

    /** How many people it has. Whoever answered is always one of them, also when they left the register since. */
    int people(Counts counts) {
        return Math.max(counts.of(this == REGISTER ? Step.REGISTER : Step.INVITED), counts.of(Step.DONE));
    }
}
