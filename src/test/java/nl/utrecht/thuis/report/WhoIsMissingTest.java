package nl.utrecht.thuis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.junit.jupiter.api.Test;

/** Somebody who knows no statistics can say who is missing, why, and what to do. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WhoIsMissingTest {
    private static final LocalDate OPENED = LocalDate.of(2023, 10, 2);

    @Inject
    RepresentativityReport report;
    @Inject
    TextBook texts;
    @Inject
    Languages languages;

    private WhoIsMissing of(CountedWave wave, String tag) {
        Texts t = texts.in(languages.get(tag));
        return wave.read(() -> WhoIsMissing.of(t, report.now(Wave.get(wave.code), List.of(), Base.REGISTER).orElseThrow()));
    }

    private WhoIsMissing of(Map<Background, Counts> cells) {
        return of(CountedWave.inTheField(cells, OPENED), "nl");
    }

    @Test
    void itSaysHowManyOfAHundredWhereTheyWereLostAndWhatToDo() {
        WhoIsMissing missing = of(CountedWave.unequal());
        MissingGroup group = missing.groups().get(0);
        assertEquals("Van elke 100 asielstatushouders in het bronbestand vulden er 6 in. Van elke 100 anderen waren dat er 29.",
                group.sentence());
        assertEquals(
                List.of("Het gaat om 700 mensen; 40 vulden in. Met nog 75 ingevulde vragenlijsten doet deze groep even vaak mee als gemiddeld.",
                        "348 van hen zijn niet uitgenodigd, meestal omdat er geen e-mailadres is. 312 zijn uitgenodigd en vulden niet in.",
                        "Het verschil komt door allebei: minder vaak uitgenodigd, en wie is uitgenodigd vult minder vaak in."),
                group.facts());
        assertEquals("Plan een herinnering voor wie is uitgenodigd, en maak brieven voor wie geen mail krijgt.", group.advice());
        assertEquals(List.of("planner?by=group", "letters", "coaches"),
                group.ways().stream().map(way -> way.path().replaceAll(".*/", "")).toList());
        assertEquals("Eén groep vulde minder vaak in dan de rest. Zo’n verschil komt zelden door toeval alleen.", missing.headline());
    }

    @Test
    void theReasonDecidesTheAdvice() {
        Map<Background, Counts> notAsked = new LinkedHashMap<>();
        notAsked.put(CountedWave.background("man", "18-25", "asylum", "B1"), CountedWave.people(500, 100, 30));
        notAsked.put(CountedWave.background("man", "18-25", "family", "B1"), CountedWave.people(500, 450, 135));
        assertEquals("Het verschil komt vooral doordat deze mensen minder vaak zijn uitgenodigd.",
                of(notAsked).groups().get(0).facts().get(2));
        assertEquals(List.of("Brieven", "Coaches"), of(notAsked).groups().get(0).ways().stream().map(MissingGroup.Way::name).toList());
        Map<Background, Counts> silent = new LinkedHashMap<>();
        silent.put(CountedWave.background("man", "18-25", "asylum", "B1"), CountedWave.people(500, 450, 30));
        silent.put(CountedWave.background("man", "18-25", "family", "B1"), CountedWave.people(500, 450, 135));
        assertEquals("Het verschil komt vooral doordat wie is uitgenodigd, minder vaak invult.", of(silent).groups().get(0).facts().get(2));
        assertEquals(List.of("Herinneringen plannen", "Brieven", "Coaches"),
                of(silent).groups().get(0).ways().stream().map(MissingGroup.Way::name).toList());
        Map<Background, Counts> reached = new LinkedHashMap<>();
        reached.put(CountedWave.background("man", "18-25", "asylum", "B1"), CountedWave.people(500, 500, 30));
        reached.put(CountedWave.background("man", "18-25", "family", "B1"), CountedWave.people(500, 450, 135));
        assertEquals(List.of("Herinneringen plannen", "Coaches"),
                of(reached).groups().get(0).ways().stream().map(MissingGroup.Way::name).toList(), "nobody is left to write to");
    }

    @Test
    void peopleAreRemindedByNationalityOnlyWhenNothingElseHelps() {
        Map<Background, Counts> cells = new LinkedHashMap<>();
        cells.put(new Background(Map.of(Feature.SEX, "man", Feature.NATIONALITY, "Eritrese")), CountedWave.people(200, 150, 10));
        cells.put(new Background(Map.of(Feature.SEX, "man", Feature.NATIONALITY, "Syrische")), CountedWave.people(500, 400, 120));
        CountedWave wave = CountedWave.inTheField(cells, OPENED);
        wave.change(changed -> changed.features = "sex,nationality");
        MissingGroup group = of(wave, "nl").groups().get(0);
        assertTrue(group.sentence().contains("nationaliteit ‘Eritrese’"), group.sentence());
        assertTrue(group.advice().startsWith("Maak brieven voor wie geen mail krijgt, en vraag coaches"), group.advice());
        assertEquals(List.of("letters", "coaches", "planner?by=nationality"),
                group.ways().stream().map(way -> way.path().replaceAll(".*/", "")).toList());
        assertTrue(group.facts().stream().anyMatch(fact -> fact.contains("mag alleen met een reden")), group.facts().toString());
    }

    /** In the first wave sex and age deviate by chance at most: p .54 and .08 (tests.json). */
    @Test
    void whereChanceSufficesItSaysSoAndNeverRepresentative() {
        WhoIsMissing missing = of(CountedWave.of2023());
        assertEquals(List.of(), missing.groups());
        assertTrue(missing.headline().startsWith("Geen aantoonbare afwijking"), missing.headline());
        assertTrue(missing.remarks().get(0).contains("zijn er 335 (27%) niet uitgenodigd"), missing.remarks().toString());
        assertFalse((missing.headline() + missing.remarks()).toLowerCase().contains("representatief"));
    }

    @Test
    void withFewAnswersThereAreNoConclusions() {
        Background somebody = CountedWave.background("man", "18-25", "asylum", "B1");
        Background other = CountedWave.background("vrouw", "18-25", "family", "B1");
        WhoIsMissing few = of(Map.of(somebody, CountedWave.people(300, 300, 0), other, CountedWave.people(300, 300, 19)));
        assertTrue(few.headline().startsWith("Er zijn 19 vragenlijsten ingevuld. Bij zo weinig kan elk verschil toeval zijn."),
                few.headline());
        assertEquals(List.of(), few.groups());
        WhoIsMissing enough = of(Map.of(somebody, CountedWave.people(300, 300, 0), other, CountedWave.people(300, 300, 20)));
        assertTrue(enough.groups().get(0).sentence().contains("vulde niemand in"), enough.groups().toString());
    }

    @Test
    void aGroupOfFewerThanTwentyFiveIsNeverCalledMissing() {
        Map<Background, Counts> cells = CountedWave.of2023();
        cells.put(CountedWave.background("man", "18-25", "asylum", "Tiny"), CountedWave.people(24, 24, 0));
        WhoIsMissing missing = of(cells);
        assertTrue(missing.groups().stream().noneMatch(group -> group.sentence().contains("Tiny")));
        assertTrue(missing.remarks().stream().anyMatch(remark -> remark.contains("Tiny") && remark.contains("minder dan 25 mensen")));
    }

    @Test
    void whatIsUnknownComesLastAndIsCalledSo() {
        Map<Background, Counts> cells = CountedWave.unequal();
        cells.put(CountedWave.background("man", "18-25", "family", ""), CountedWave.people(400, 400, 4));
        List<MissingGroup> groups = of(cells).groups();
        MissingGroup last = groups.get(groups.size() - 1);
        assertEquals("Bij 400 mensen is de leerroute niet bekend. Van elke 100 van hen vulde er 1 in; van elke 100 anderen 16.",
                last.sentence());
        assertTrue(groups.size() > 1 && groups.stream().limit(groups.size() - 1L).noneMatch(MissingGroup::unknown));
    }

    @Test
    void afterTheClosingItAdvisesNothingThatCannotBeDone() {
        CountedWave wave = CountedWave.inTheField(CountedWave.unequal(), OPENED);
        wave.change(closed -> closed.state = WaveState.CLOSED);
        MissingGroup group = of(wave, "nl").groups().get(0);
        assertEquals(List.of(), group.ways());
        assertEquals("", group.advice());
        assertTrue(of(wave, "nl").remarks().get(0).startsWith("Het veldwerk is gesloten"));
        assertTrue(of(wave, "en").headline().startsWith("One group answered less often than the rest."));
        assertTrue(group.facts().get(0).endsWith("had deze groep even vaak meegedaan als gemiddeld."), group.facts().get(0));
    }
}
