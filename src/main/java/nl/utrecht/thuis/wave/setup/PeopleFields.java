package nl.utrecht.thuis.wave.setup;

import nl.utrecht.thuis.wave.PeopleSettings;
import nl.utrecht.thuis.wave.SettingFaults;

/** The fields of the page of people: lists are typed a line each, classes of age with commas. */
final class PeopleFields {
    private static final String LINES = "\\R";
    private static final String COMMAS = "[,;\\s]+";

    private PeopleFields() {}

    static SetupForm of(PeopleSettings set) {
        return new SetupForm.Filled().put("referenceDate", set.referenceDate()).put("eligibleFrom", set.eligibleFrom())
                .put("eligibleTo", set.eligibleTo()).put("groups", String.join("\n", set.groups())).all("features", set.features())
                .put("ageClasses", String.join(", ", set.ageClasses())).put("nationalities", String.join("\n", set.nationalities())).form();
    }

    static PeopleSettings read(SetupForm form, PeopleSettings now, SettingFaults faults) {
        return new PeopleSettings(form.date("referenceDate", now.referenceDate(), "referenceDate", faults),
                form.numberOrNone("eligibleFrom", now.eligibleFrom(), faults), form.numberOrNone("eligibleTo", now.eligibleTo(), faults),
                form.parts("groups", LINES, now.groups()), form.choices("features", now.features()),
                form.parts("ageClasses", COMMAS, now.ageClasses()), form.parts("nationalities", LINES, now.nationalities()));
    }
}
