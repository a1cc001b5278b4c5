package nl.utrecht.thuis.bronbestand;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BronbestandApiTest {
    @Inject
    Waves waves;
    private String wave;

    @BeforeEach
    void makeAWave() {
        wave = "a-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(wave, "Een meting", null, null, null, null), "test");
    }

    private ValidatableResponse post(RequestSpecification request, byte[] file, String query) {
        return request.multiPart("file", "register.csv", file, "text/csv").post("/api/v1/waves/" + wave + "/bronbestand" + query).then();
    }

    private ValidatableResponse check(byte[] file) {
        return post(Staff.calling(Role.RESEARCHER), file, "?dryRun=true");
    }

    private ValidatableResponse importFile(byte[] file) {
        return post(Staff.calling(Role.RESEARCHER), file, "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertStored(int people) {
        assertEquals(people, QuarkusTransaction.requiringNew().call(() -> Participant.countOfWave(wave)));
    }

    @Test
    void aCheckOfTheRegisterOf2023GivesItsReport() {
        check(ExampleRegister.of2023()).statusCode(200).body("rows", equalTo(1231)).body("accepted", equalTo(1231))
                .body("rejected", equalTo(0))
                .body("problems", hasSize(0)).body("withAddress", equalTo(896))
                .body("columns.name", contains(ExampleRegister.HEADINGS.split(";")))
                .body("columns[0].filledPercentage", equalTo(100.0f))
                .body("columns[9].filledPercentage", equalTo((float) (593 * 100.0 / 1231)));
        assertStored(0);
    }

    @Test
    void anImportGivesTheSameReport() {
        importFile(ExampleRegister.of2023()).statusCode(200).body("rows", equalTo(1231)).body("withAddress", equalTo(896));
        assertStored(1231);
    }

    @Test
    void aCheckAnswersAlsoWithRejectedRows() {
        check(ExampleRegister.of(4).with(3, "geboortedatum", "31-02-2001").bytes()).statusCode(200).body("accepted", equalTo(3))
                .body("rejected", equalTo(1)).body("problems[0].row", equalTo(3)).body("problems[0].column", equalTo("geboortedatum"))
                .body("problems[0].code", equalTo("impossible-date")).body("problems[0].severity", equalTo("error"))
                .body("problems[0].message", containsString("geen datum"));
    }

    @Test
    void anImportWithAnErrorIsRefusedWithTheWholeReport() {
        importFile(ExampleRegister.of(4).with(3, "leerroute", "Q-route").with(5, "clientnummer", "500000").bytes()).statusCode(400)
                .contentType("application/problem+json").body("type", containsString("register-rejected")).body("rows", equalTo(4))
                .body("accepted", equalTo(2)).body("rejected", equalTo(2)).body("problems.row", contains(3, 5))
                .body("problems.code", contains("unknown-value", "duplicate-person")).body("problems[0].message", containsString("Q-route"))
                .body("problems[1].message", not(containsString("500000"))).body("columns", hasSize(18)).body("withAddress", equalTo(4));
        assertStored(0);
    }

    @Test
    void messagesAreInTheLanguageOfTheReader() {
        post(Staff.calling(Role.RESEARCHER).header("Accept-Language", "en"), ExampleRegister.of(1).with(2, "clientnummer", "").bytes(),
                "?dryRun=true").statusCode(200).body("problems[0].message", containsString("must be filled in"));
    }

    @Test
    void whatIsNoRegisterIsRefusedInBothWays() {
        for (byte[] file : new byte[][]{new byte[0], bytes(ExampleRegister.HEADINGS), {'P', 'K', 3, 4, 0, 0}, bytes("a;b\n1;2\n"),
                bytes("<html><table><tr><td>clientnummer")}) {
            check(file).statusCode(400).contentType("application/problem+json").body("type", containsString("register-unreadable"));
            importFile(file).statusCode(400).body("type", containsString("register-unreadable"));
        }
        check(bytes(ExampleRegister.of(1).text().replace("clientnummer", "schoenmaat"))).statusCode(400)
                .body("errors[0].pointer", equalTo("clientnummer"))
                .body("errors[0].message", containsString("ontbreekt"));
        Staff.calling(Role.RESEARCHER).multiPart("other", "x").post("/api/v1/waves/" + wave + "/bronbestand").then().statusCode(400)
                .body("type", containsString("register-unreadable"));
    }

    @Test
    void noMessyRegisterIsHalfImported() throws IOException {
        for (String name : List.of("excel.xlsx", "many-sheets.xlsx", "titles-totals-and-a-filter.xlsx", "windows-1252.csv",
                "tabs-utf16.txt",
                "titles-and-totals.csv", "doubtful-dates.csv", "damaged-numbers.csv", "numbers.xlsx", "addresses.csv", "cut-short.xlsx",
                "bomb.xlsx", "document-type.xlsx", "password.xlsx", "same-column-twice.csv", "quote-without-end.csv")) {
            byte[] file = Files.readAllBytes(MessyRegistersTest.FOLDER.resolve(name));
            makeAWave();
            JsonPath checked = check(file).extract().jsonPath();
            assertStored(0);
            boolean clean = checked.get("rejected") != null && checked.getInt("rejected") == 0;
            JsonPath imported = importFile(file).statusCode(clean ? 200 : 400).extract().jsonPath();
            assertStored(clean ? checked.getInt("rows") : 0);
            assertEquals(checked.getList("problems"), imported.getList("problems"), name);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] file = new byte[21 << 20];
        Arrays.fill(file, (byte) 'x');
        check(file).statusCode(413).body("type", containsString("register-unreadable"));
    }

    @Test
    void aClosedWaveKeepsItsRegister() {
        importFile(ExampleRegister.of(2).bytes()).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave).state = WaveState.CLOSED);
        importFile(ExampleRegister.of(3).bytes()).statusCode(400);
        assertStored(2);
    }

    @Test
    void onlyResearchersSeeARegister() {
        for (Role role : new Role[]{Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR}) {
            post(Staff.calling(role), ExampleRegister.of(1).bytes(), "?dryRun=true").statusCode(403);
        }
        post(RestAssured.given(), ExampleRegister.of(1).bytes(), "").statusCode(401);
        assertStored(0);
    }

    @Test
    void aWaveThatDoesNotExistIsNotFound() {
        wave = "nowhere";
        check(ExampleRegister.of(1).bytes()).statusCode(404);
    }
}
