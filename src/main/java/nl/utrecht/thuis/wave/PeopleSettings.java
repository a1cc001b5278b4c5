package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, and what people are compared on.
 *
 * @param referenceDate the day on which age is taken
 * @param eligibleFrom the youngest age of those who take part; null for no limit
 * @param eligibleTo the oldest age of those who take part; null for no limit
 * @param groups the legal groups that take part, each {@code code} or {@code code=name}, in the order of tables
 * @param features names of the features that are compared on; sex, age and legal group always are
 * @param ageClasses consecutive classes in ascending order, such as {@code 18-25} and, for the last, {@code 41+}
 * @param nationalities the nationalities that are told apart, as the register writes them, in the order of tables
 */
public record PeopleSettings(LocalDate referenceDate, @Nullable Integer eligibleFrom, @Nullable Integer eligibleTo, List<String> groups,
        List<String> features, List<String> ageClasses, List<String> nationalities) {
    /** What always stays, as counts, when a wave is anonymised: the joint table of these. */
    public static final List<String> ALWAYS = List.of(Feature.SEX.slug(), Feature.AGE.slug(), Feature.GROUP.slug());
    private static final int OLDEST = 120;
    private static final int MOST_GROUPS = 10;
    private static final int MOST_CATEGORIES = 50;
    private static final Pattern GROUP_CODE = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    public PeopleSettings {
        groups = Given.list(groups).stream().map(group -> LegalGroup.parse(group).text()).toList();
        features = Given.list(features);
        ageClasses = Given.list(ageClasses).stream().map(String::strip).toList();
        nationalities = Given.list(nationalities).stream().map(String::strip).toList();
    }

    static PeopleSettings of(Wave wave) {
        return new PeopleSettings(wave.referenceDate, wave.eligibleFrom, wave.eligibleTo,
                LegalGroup.parseAll(wave.groups).stream().map(LegalGroup::text).toList(), List.of(wave.features.split(",")),
                List.of(wave.ageClasses.split(",")), wave.nationalityNames());
    }

    void check(SettingFaults faults) {
        faults.unless(referenceDate != null && NewWave.isPlausible(referenceDate), "referenceDate", "wave.error.reference-date");
        if (eligibleFrom != null) {
            faults.range(eligibleFrom, 0, OLDEST, "eligibleFrom");
        }
        if (eligibleTo != null) {
            faults.range(eligibleTo, eligibleFrom == null ? 0 : Math.min(eligibleFrom, OLDEST), OLDEST, "eligibleTo");
        }
        checkGroups(faults);
        faults.unless(features.stream().allMatch(name -> Feature.of(name).isPresent()) && features.containsAll(ALWAYS), "features",
                "wave.error.features");
        AgeClasses.check(ageClasses, faults);
        checkNationalities(faults);
    }

    private void checkGroups(SettingFaults faults) {
        List<LegalGroup> read = groups.stream().map(LegalGroup::parse).toList();
        Set<String> codes = new HashSet<>();
        for (LegalGroup group : read) {
            faults.unless(GROUP_CODE.matcher(group.code()).matches() && isCategory(group.name()), "groups", "wave.error.group");
            faults.unless(codes.add(group.code()), "groups", "wave.error.twice", "value", group.code());
        }
        faults.range(read.size(), 1, MOST_GROUPS, "groups");
    }

    private void checkNationalities(SettingFaults faults) {
        Set<String> names = new HashSet<>(Set.of(Classification.OTHER));
        for (String name : nationalities) {
            faults.unless(!name.isEmpty() && isCategory(name), "nationalities", "wave.error.nationality");
            faults.unless(names.add(name), "nationalities", "wave.error.twice", "value", name);
        }
        faults.unless(nationalities.size() <= MOST_CATEGORIES, "nationalities", "wave.error.too-many", "maximum", MOST_CATEGORIES);
    }

    /** They are kept with commas. */
    private static boolean isCategory(String name) {
        return NewWave.isLine(name) && name.indexOf(',') < 0 && name.indexOf('=') < 0;
    }

    void applyTo(Wave wave) {
        wave.referenceDate = referenceDate;
        wave.eligibleFrom = eligibleFrom;
        wave.eligibleTo = eligibleTo;
        wave.groups = LegalGroup.join(groups.stream().map(LegalGroup::parse).toList());
        wave.features = String.join(",", features.stream().distinct().toList());
        wave.ageClasses = String.join(",", ageClasses);
        wave.nationalities = String.join(",", nationalities);
    }
}
