package nl.utrecht.thuis.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    private static final LocalDate REFERENCE = LocalDate.of(2026, 10, 1);
    private static final Eligibility ADULTS = new Eligibility(18, 66, List.of("asylum", "family"), REFERENCE);

    @ParameterizedTest
    @CsvSource({"2008-10-02,TOO_YOUNG", "2008-10-01,", "1959-10-02,", "1959-10-01,TOO_OLD", ",", "2027-01-01,TOO_YOUNG"})
    void ageIsThatOnTheReferenceDateAndBothLimitsTakePart(LocalDate born, Eligibility.Reason expected) {
        assertEquals(Optional.ofNullable(expected), ADULTS.excludes(somebody(born, "asylum")));
    }

    @ParameterizedTest
    @CsvSource({"family,", "'',", "' ',", "earlier-law,OTHER_GROUP"})
    void otherGroupsDoNotTakePartAndUnknownOnesDo(String group, Eligibility.Reason expected) {
        assertEquals(Optional.ofNullable(expected), ADULTS.excludes(somebody(LocalDate.of(1990, 1, 1), group)));
    }

    @Test
    void withoutLimitsEverybodyOfTheGroupsTakesPart() {
        Eligibility open = new Eligibility(null, null, List.of("asylum"), REFERENCE);
        assertEquals(Optional.empty(), open.excludes(somebody(LocalDate.of(2025, 1, 1), "asylum")));
        assertEquals(Optional.empty(), open.excludes(somebody(LocalDate.of(1900, 1, 1), "asylum")));
    }

    @Test
    void aWavesGroupsHaveTheOrderAndTheNamesAsSet() {
        Wave wave = WaveDefaults.create("2030", "2030", List.of("nl"));
        assertEquals(List.of("asylum", "family"), wave.groupCodes());
        wave.groups = "earlier-law=Wet inburgering 2013,asylum";
        assertEquals(List.of("earlier-law", "asylum"), wave.groupCodes());
        assertEquals(List.of("earlier-law", "asylum"), wave.classification().categories(Feature.GROUP));
        assertEquals(List.of("earlier-law", "asylum"), wave.eligibility().groups());
    }

    @Test
    void aGroupIsReadAsItWasWritten() {
        for (String text : List.of("asylum", "earlier-law=Wet inburgering 2013")) {
            assertEquals(text, LegalGroup.parse(text).text());
        }
    }

    private static Characteristics somebody(LocalDate born, String group) {
        return new Characteristics("man", born, "Syrische", group, "", "", "", null, "");
    }
}
