package nl.utrecht.thuis.wave;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A coarse feature of the register that response is compared on. The order is that in which features are given up when a combination is
 * too rare to be stored with answers (last first), so sex, age and legal group come first.
 */
public enum Feature {
    SEX, AGE, GROUP, LEVEL, COHORT, TOETS, ROUTE, DISTRICT, NATIONALITY;

    /** The category of people for whom the register has no value. */
    public static final String UNKNOWN = "Onbekend";

    /** The name in addresses, files and the API, such as {@code sex}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The feature of a name in the API. */
    public static Optional<Feature> of(String slug) {
        return Arrays.stream(values()).filter(feature -> feature.slug().equals(slug)).findFirst();
    }
}
