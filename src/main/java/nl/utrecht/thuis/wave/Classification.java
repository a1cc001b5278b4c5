package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a wave makes register values coarse; frozen when it opens.
 *
 * @param features the features that the wave compares on
 * @param referenceDate the day on which age is taken
 * @param ageClasses consecutive classes in ascending order, such as {@code 18-25} and, for the last, {@code 41+}
 * @param nationalities the nationalities that are told apart; all others are {@value #OTHER}
 * @param groups codes of the legal groups
 */
public record Classification(Set<Feature> features, LocalDate referenceDate, List<String> ageClasses, List<String> nationalities,
        List<String> groups) {
    /** All nationalities that are not told apart. */
    public static final String OTHER = "Overige";

    /** @throws IllegalArgumentException for a class that is not {@code from-to} or {@code from+} */
    public Classification {
        ageClasses.forEach(Classification::from);
    }

    /** The same with the legal groups of the law of 2021. */
    public Classification(Set<Feature> features, LocalDate referenceDate, List<String> ageClasses, List<String> nationalities) {
        this(features, referenceDate, ageClasses, nationalities, WaveDefaults.GROUPS);
    }

    /** The coarse features of a person. */
    public Background classify(Characteristics person) {
        Map<Feature, String> categories = new EnumMap<>(Feature.class);
        categories.put(Feature.SEX, known(person.sex()));
        categories.put(Feature.AGE, age(person.birthDate()));
        categories.put(Feature.NATIONALITY, nationality(person.nationality()));
        categories.put(Feature.GROUP, known(person.group()));
        categories.put(Feature.ROUTE, known(person.route()));
        categories.put(Feature.TOETS, known(person.toets()));
        categories.put(Feature.LEVEL, known(person.level()));
        categories.put(Feature.COHORT, cohort(person.start()));
        categories.put(Feature.DISTRICT, known(person.district()));
        return new Background(categories).only(features);
    }

    /** The categories of a feature that are known beforehand, in the order of tables; empty where the register decides. */
    public List<String> categories(Feature feature) {
        return switch (feature) {
            case SEX -> List.of("man", "vrouw");
            case AGE -> from(ageClasses.get(0)) == 0 ? ageClasses : Stream.concat(Stream.of(younger()), ageClasses.stream()).toList();
            case NATIONALITY -> nationalities;
            case GROUP -> groups;
            default -> List.of();
        };
    }

    private String age(@Nullable LocalDate birthDate) {
        if (birthDate == null) {
            return Feature.UNKNOWN;
        }
        int years = Period.between(birthDate, referenceDate).getYears();
        String found = younger();
        for (String ageClass : ageClasses) {
            if (years >= from(ageClass)) {
                found = ageClass;
            }
        }
        return found;
    }

    /** The class of those who are younger than the first class. */
    private String younger() {
        return "0-" + (from(ageClasses.get(0)) - 1);
    }

    private String nationality(String nationality) {
        String value = known(nationality);
        return nationalities.contains(value) || value.equals(Feature.UNKNOWN) ? value : OTHER;
    }

    /** People who started in the same half-year are a cohort: {@code 2022-1} is January to June 2022. */
    private static String cohort(@Nullable LocalDate start) {
        return start == null ? Feature.UNKNOWN : start.getYear() + (start.getMonthValue() <= 6 ? "-1" : "-2");
    }

    private static int from(String ageClass) {
        if (!ageClass.matches("\\d{1,3}(-\\d{1,3}|\\+)")) {
            throw new IllegalArgumentException("Not an age class: " + ageClass);
        }
        return Integer.parseInt(ageClass.replaceAll("[-+].*", ""));
    }

    private static String known(String value) {
        return value.isBlank() ? Feature.UNKNOWN : value;
    }
}
