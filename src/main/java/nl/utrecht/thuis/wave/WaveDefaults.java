package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What a wave is when nobody says otherwise: the fieldwork of 2023 (monitor report 2023, chapter 2 and appendix B2). */
final class WaveDefaults {
    static final String QUESTIONNAIRE = "thuis-2023";
    static final LocalDate REFERENCE_DATE = LocalDate.of(2023, 10, 1);
    static final String AGE_CLASSES = "18-25,26-30,31-40,41+";
    static final String NATIONALITIES = String.join(",", List.of("Syrische", "Marokkaanse", "Afghaanse", "Turkse", "Eritrese",
            "Amerikaans burger", "Jemenitische", "Iraanse", "Chinese", "Onbekend", "Burger van India"));
    static final String FEATURES = "sex,age,group,level,cohort,toets,route,district,nationality";
    static final List<String> GROUPS = List.of("asylum", "family");
    static final int FIELD_DAYS = 21;
    static final int REMINDER_AFTER = 10;
    static final int MINIMUM_BACKGROUND = 5;

    static final LocalTime SEND_TIME = LocalTime.of(10, 0);

    private WaveDefaults() {}

    /** The rounds of 2023: an invitation, and a reminder after a week and a half. */
    static List<Round> rounds(String code) {
        return List.of(Round.of(code, RoundKind.INVITATION, Round.INVITATION, 0, SEND_TIME),
                Round.of(code, RoundKind.REMINDER, Round.REMINDER + 1, REMINDER_AFTER, SEND_TIME));
    }

    static Wave create(String code, String name, List<String> languages) {
        Wave wave = new Wave();
        wave.code = code;
        wave.name = name;
        wave.questionnaire = QUESTIONNAIRE;
        wave.languages = String.join(",", languages);
        wave.features = FEATURES;
        wave.referenceDate = REFERENCE_DATE;
        wave.ageClasses = AGE_CLASSES;
        wave.nationalities = NATIONALITIES;
        wave.fieldDays = FIELD_DAYS;
        wave.minimumBackground = MINIMUM_BACKGROUND;
        return wave;
    }
}
