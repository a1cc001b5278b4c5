package nl.utrecht.thuis.interview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Feature;

/**
 * A kind of people, as far as the interviews tell them apart: the same legal group, sex, language of the questionnaire and age class. In that order, which is the
 * order in which they lie beside each other when places are shared out, and back to front the order in which a feature is dropped to find who is alike.
 *
 * @param language tag of the language in which the questionnaire was sent
 */
record Stratum(String group, String sex, String language, String age) implements Comparable<Stratum> {
    private static final String APART = "|";
    private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::group).thenComparing(Stratum::sex)
            .thenComparing(Stratum::language).thenComparing(Stratum::age);
    /** How close somebody is who shares all four features. */
    static final int SAME = 4;

    /** @throws IllegalArgumentException for a feature in which a stratum could not be written down */
    Stratum {
        if (List.of(group, sex, language, age).stream().anyMatch(value -> value.contains(APART))) {
            throw new IllegalArgumentException("Not a feature of a stratum");
        }
    }

    /** The stratum of somebody who answered in that language; what is not known of a background is a category of its own. */
    static Stratum of(String language, Background background) {
        return new Stratum(category(background, Feature.GROUP), category(background, Feature.SEX), language,
                category(background, Feature.AGE));
    }

    private static String category(Background background, Feature feature) {
        return background.category(feature).orElse(Feature.UNKNOWN);
    }

    /** Reads what {@link #text()} wrote. */
    static Stratum parse(String text) {
        String[] parts = text.split("\\|", -1);
        return new Stratum(parts[0], parts[1], parts[2], parts[3]);
    }

    /** As it is stored. */
    String text() {
        return String.join(APART, parts());
    }

    /** What people are told apart by, each with the category of this stratum. */
    String category(Trait trait) {
        return Map.of(Trait.GROUP, group, Trait.SEX, sex, Trait.LANGUAGE, language, Trait.AGE, age).get(trait);
    }

    /** From {@value #SAME}, the same stratum, by one down for age, then language, then sex, to 0 for another legal group. */
    int closeness(Stratum other) {
        List<String> theirs = other.parts();
        return (int) IntStream.range(0, SAME).takeWhile(place -> parts().get(place).equals(theirs.get(place))).count();
    }

    private List<String> parts() {
        return List.of(group, sex, language, age);
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
