package nl.utrecht.thuis.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {
    private static final Classification OF_2023 = new Classification(EnumSet.allOf(Feature.class), LocalDate.of(2023, 10, 1),
            List.of("18-25", "26-30", "31-40", "41+"), List.of("Syrische", "Onbekend"));

    @ParameterizedTest
    @CsvSource({"2005-10-02,0-17", "2005-10-01,18-25", "1997-10-02,18-25", "1997-10-01,26-30", "1992-10-02,26-30", "1992-10-01,31-40",
            "1982-10-02,31-40", "1982-10-01,41+", "1940-01-01,41+"})
    void ageIsThatOnTheReferenceDate(LocalDate born, String expected) {
        assertEquals(Optional.of(expected), OF_2023.classify(somebody(born, "Syrische", null)).category(Feature.AGE));
    }

    @Test
    void whoIsYoungerThanTheFirstClassComesBeforeIt() {
        assertEquals(List.of("0-17", "18-25", "26-30", "31-40", "41+"), OF_2023.categories(Feature.AGE));
        List<String> fromBirth = List.of("0-17", "18+");
        assertEquals(fromBirth,
                new Classification(EnumSet.of(Feature.AGE), LocalDate.of(2023, 10, 1), fromBirth, List.of()).categories(Feature.AGE));
    }

    @ParameterizedTest
    @CsvSource({"Syrische,Syrische", "Turkse,Overige", "Onbekend,Onbekend", "'',Onbekend"})
    void nationalitiesThatAreNotToldApartAreOthers(String nationality, String expected) {
        assertEquals(Optional.of(expected), OF_2023.classify(somebody(null, nationality, null)).category(Feature.NATIONALITY));
    }

    @ParameterizedTest
    @CsvSource({"2022-06-30,2022-1", "2022-07-01,2022-2"})
    void aCohortIsAHalfYear(LocalDate start, String expected) {
        assertEquals(Optional.of(expected), OF_2023.classify(somebody(null, "", start)).category(Feature.COHORT));
    }

    @Test
    void whatTheRegisterLacksIsUnknownAndNeverDropped() {
        Background background = OF_2023.classify(somebody(null, "", null));
        assertEquals(EnumSet.allOf(Feature.class), background.categories().keySet());
        assertEquals(Optional.of(Feature.UNKNOWN), background.category(Feature.AGE));
        assertEquals(Optional.of(Feature.UNKNOWN), background.category(Feature.ROUTE));
    }

    @Test
    void aCellIsReadAsItWasWritten() {
        Background background = new Background(Map.of(Feature.DISTRICT, "Vleuten=De & Meern", Feature.SEX, "man", Feature.AGE, "41+"));
        assertEquals(background, Background.parse(background.cell()));
        assertEquals(Background.NONE, Background.parse(Background.NONE.cell()));
    }

    @Test
    void aClassThatIsNoClassIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new Classification(EnumSet.allOf(Feature.class), LocalDate.of(2023, 10, 1), List.of("jong"), List.of()));
    }

    private static Characteristics somebody(LocalDate born, String nationality, LocalDate start) {
        return new Characteristics("man", born, nationality, "asylum", "", "", "", start, "");
    }
}
