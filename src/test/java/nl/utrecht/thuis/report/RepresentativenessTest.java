package nl.utrecht.thuis.report;

import static nl.utrecht.thuis.statistics.KnownOutcomes.CLOSED_FORM;
import static nl.utrecht.thuis.statistics.KnownOutcomes.LOGISTIC;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the API are those that R gives: {@code rindicators.json} and {@code tests.json}. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RepresentativenessTest {
    @Inject
    RepresentativityReport report;
    @Inject
    TextBook texts;
    @Inject
    Languages languages;

    private static final LocalDate OPENED = LocalDate.of(2023, 10, 2);
    private static final Background SOMEBODY = CountedWave.background("man", "18-25", "asylum", "B1");

    private static JsonNode figures(String wave, String query) throws IOException {
        return new ObjectMapper().readTree(Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave + "/representativeness" + query)
                .then().statusCode(200).extract().asString());
    }

    private static JsonNode category(JsonNode figures, String name) {
        return StreamSupport.stream(figures.get("categories").spliterator(), false)
                .filter(category -> category.get("category").asText().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"sex, sex", "age, age", "'sex,age', sex_age", "'age,sex', sex_age"})
    void rAndCvComeFromTheJointCountsAlone(String variables, String key) throws IOException {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), OPENED);
        JsonNode figures = figures(wave.code, "?variables=" + variables);
        JsonNode known = KnownOutcomes.read("rindicators.json").get(key).get("fit");
        for (Map.Entry<String, String> field : Map.of("rUnadjusted", "Runadj", "r", "R", "rStandardError", "seR", "cv", "CV",
                "cvStandardError", "seCV").entrySet()) {
            assertClose(known.get(field.getValue()).asDouble(), figures.get(field.getKey()).asDouble(), LOGISTIC, field.getKey());
        }
        double mean = 254.0 / 1231;
        double floor = 1 - 2 * Math.sqrt((known.get("p").asInt() - 1) * mean * (1 - mean) / 1230);
        assertClose(floor, figures.get("noiseFloor").asDouble(), CLOSED_FORM, "noiseFloor");
        assertEquals(List.of(1231, 896, 896, 254), List.of(figures.get("registerSize").asInt(), figures.get("withAddress").asInt(),
                figures.get("invited").asInt(), figures.get("responses").asInt()));
    }

    @Test
    void withoutVariablesTheModelIsSexAndAgeAndTheLegalGroupIsThereToo() throws IOException {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), OPENED);
        JsonNode figures = figures(wave.code, "");
        assertClose(.967280307244, figures.get("r").asDouble(), LOGISTIC, "r");
        assertEquals("[\"sex\",\"age\"]", figures.get("model").toString());
        assertEquals(List.of("sex", "age", "group"), figures.get("tests").findValuesAsText("variable"));
        assertEquals(List.of("man", "vrouw", "18-25", "26-30", "31-40", "41+", "asylum", "family"),
                figures.get("categories").findValuesAsText("category"));
    }

    @ParameterizedTest
    @CsvSource({"sex, man, man", "sex, vrouw, woman", "age, 18-25, 18-25", "age, 41+, 41+"})
    void partialIndicatorsHaveTheStandardErrorOfARegister(String variable, String category, String known) throws IOException {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), OPENED);
        JsonNode found = category(figures(wave.code, "?variables=" + variable), category);
        JsonNode expected = StreamSupport.stream(
                KnownOutcomes.read("rindicators.json").get(variable).get("partial").get(variable).get("byCat").spliterator(), false)
                .filter(one -> one.get("category").asText().equals(known)).findFirst().orElseThrow();
        assertClose(expected.get("PuUnadj").asDouble(), found.get("partialUnconditional").asDouble(), LOGISTIC, "Pu");
        assertClose(expected.get("PuSE_own").asDouble(), found.get("partialStandardError").asDouble(), LOGISTIC, "SE of Pu");
    }

    @ParameterizedTest
    @CsvSource({"sex", "age"})
    void testsCompareRespondentsWithNonRespondents(String variable) throws IOException {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), OPENED);
        JsonNode test = figures(wave.code, "?variables=" + variable).get("tests").get(0);
        JsonNode known = KnownOutcomes.read("tests.json").get(variable);
        assertClose(known.get("X2_2xk").asDouble(), test.get("chiSquare").asDouble(), CLOSED_FORM, "X²");
        assertEquals(known.get("df").asInt(), test.get("degreesOfFreedom").asInt());
        assertClose(known.get("p_2xk").asDouble(), test.get("pValue").asDouble(), CLOSED_FORM, "p");
        assertClose(known.get("cramersV").asDouble(), test.get("cramersV").asDouble(), CLOSED_FORM, "V");
        assertFalse(test.has("monteCarlo"), "no count is small");
    }

    @Test
    void whatIsUnknownIsACategoryAndSmallCountsAreSimulated() throws IOException {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), OPENED);
        JsonNode unknown = category(figures(wave.code, "?variables=route"), Feature.UNKNOWN);
        assertEquals(List.of(158, 32), List.of(unknown.get("registerCount").asInt(), unknown.get("responseCount").asInt()));
        CountedWave small = CountedWave.inTheField(CountedWave.unequal(), OPENED);
        JsonNode simulated = figures(small.code, "?variables=route").get("tests").get(0).get("monteCarlo");
        assertEquals(List.of(9999, 20231002), List.of(simulated.get("replications").asInt(), simulated.get("seed").asInt()));
        assertTrue(simulated.get("pValue").asDouble() > 0 && simulated.get("standardError").asDouble() > 0);
    }

    @Test
    void whereNobodyOfACategoryAnsweredItIsMergedAndThatIsSaid() throws IOException {
        Map<Background, Counts> cells = CountedWave.of2023();
        cells.put(CountedWave.background("man", "18-25", "asylum", "Inburgering"), CountedWave.people(12, 10, 0));
        CountedWave wave = CountedWave.inTheField(cells, OPENED);
        JsonNode figures = figures(wave.code, "?variables=route");
        assertTrue(figures.get("merged").get(0).get("members").toString().contains("Inburgering"), figures.toString());
        assertEquals(12, category(figures, "Inburgering").get("registerCount").asInt());
        assertTrue(figures.get("r").asDouble() <= 1);
    }

    @Test
    void beforeAnybodyAnsweredThereAreCountsAndNoFigures() {
        CountedWave wave = CountedWave.inTheField(Map.of(SOMEBODY, CountedWave.people(30, 20, 0)), OPENED);
        Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + "/representativeness").then().statusCode(200)
                .body("responses", equalTo(0)).body("r", nullValue()).body("cv", nullValue()).body("noiseFloor", nullValue())
                .body("categories[0].registerCount", equalTo(30)).body("categories[0].differencePoints", nullValue());
    }

    @Test
    void pagesCompareNobodyWhileThereIsNobodyToCompareAndSayWhatIsKnownAlready() {
        String session = Staff.session(Role.RESEARCHER);
        CountedWave wave = CountedWave.inTheField(Map.of(CountedWave.background("man", "18-25", "asylum", "B1"),
                CountedWave.people(30, 20, 0), CountedWave.background("man", "18-25", "asylum", ""), CountedWave.people(10, 10, 0)),
                OPENED);
        Staff.browsing(session).get("/staff/waves/" + wave.code + "/representativeness").then().statusCode(200)
                .body(containsString("Nog te weinig ingevuld om groepen te vergelijken."))
                .body(not(containsString("Geen aantoonbare afwijking"))).body(not(containsString("Exacte p")))
                .body(not(containsString("figures partial"))).body(containsString("figures coverage"))
                .body(containsString("<rect class=\"value\" width=\"25.00\""));
        CountedWave empty = CountedWave.inTheField(Map.of(), OPENED);
        empty.change(draft -> draft.state = WaveState.DRAFT);
        Staff.browsing(session).get("/staff/waves/" + empty.code + "/representativeness").then().statusCode(200)
                .body(containsString("Er is nog geen bronbestand.")).body(containsString("Meting " + empty.code))
                .body(containsString("/staff/waves/" + empty.code + "/bronbestand")).body(containsString("<nav"));
        Staff.browsing(session).get("/staff/waves/" + empty.code + "/representativeness/r-days.csv").then().statusCode(409);
    }

    @Test
    void marginsAreThoseOf95PercentAndCategoriesAreCalledInTheLanguageOfThePage() {
        Map<Background, Counts> cells = CountedWave.of2023();
        CountedWave wave = CountedWave.inTheField(cells, OPENED);
        RepresentativityNow now = wave.read(() -> report.now(Wave.get(wave.code), List.of(), Base.REGISTER).orElseThrow());
        Texts english = texts.in(languages.get("en"));
        List<PartialTable> tables = PartialTable.of(english, now.wave(), now.compared());
        double error = now.compared().get(0).categories().get(0).partial().standardError();
        assertTrue(tables.get(0).rows().get(0).partial().endsWith(" ± " + english.decimal(1.96 * error, 3)),
                tables.get(0).rows().get(0).partial());
        assertEquals(List.of("man", "woman"), tables.get(0).rows().stream().map(PartialTable.Row::category).toList());
        assertEquals("Asylum permit holders", tables.get(2).rows().get(0).category());
        assertTrue(tables.get(3).rows().stream().anyMatch(row -> row.category().equals("Not known")), tables.get(3).toString());
    }

    @Test
    void filesOfATableAreWrittenAsSpreadsheetsOfTheLanguageReadThem() {
        Picture picture = new Picture("r-days", "", "", Picture.Shape.INDICATOR,
                List.of(new Picture.Series("R, day", ""), new Picture.Series("R", "line")),
                List.of(new Picture.Row("4 november 2026", "4-11", "2026-11-04", "", List.of(new Picture.Cell("", "0.985")))));
        assertEquals("\uFEFFR, day;R\r\n2026-11-04;0,985\r\n", PictureFile.of(picture, languages.get("nl")));
        assertEquals("\uFEFF\"R, day\",R\r\n2026-11-04,0.985\r\n", PictureFile.of(picture, languages.get("en")));
    }

    @Test
    void figuresAreThereInEveryStateAndForDeclaredFeaturesAlone() {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), OPENED);
        for (WaveState state : WaveState.values()) {
            wave.change(changed -> changed.state = state);
            Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + "/representativeness").then().statusCode(200);
        }
        for (String variables : List.of("nationality", "sex,district", "income", "sex,,age")) {
            Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + "/representativeness?variables=" + variables).then()
                    .statusCode(400).body("type", equalTo("/problems/unknown-variables"));
        }
    }
}
