package nl.utrecht.thuis.bronbestand;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegisterPageTest {
    @Inject
    Waves waves;
    private String path;
    private String session;

    @BeforeEach
    void makeAWave() {
        String wave = "p-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(wave, "Een <b>meting", null, null, null, null), "test");
        path = "/staff/waves/" + wave + "/bronbestand";
        session = Staff.session(Role.RESEARCHER);
    }

    private ValidatableResponse show() {
        return Staff.browsing(session).get(path).then();
    }

    private ValidatableResponse upload(String action, byte[] file) {
        return Staff.browsing(session).multiPart("token", FormToken.of(session)).multiPart("action", action)
                .multiPart("file", "register.csv", file, "text/csv").post(path).then();
    }

    @Test
    void thePageOffersToCheckAndToImport() {
        show().statusCode(200).body(containsString("nog geen bronbestand")).body(containsString("value=\"check\""))
                .body(containsString("value=\"import\"")).body(containsString("Een &lt;b&gt;meting"));
    }

    @Test
    void aCheckShowsProblemsAndFilling() {
        upload("check", ExampleRegister.of(3).with(3, "taalniveau", "<i>C7").with(4, "email", "").bytes()).statusCode(200)
                .body(containsString("1 rij met een fout")).body(containsString("‘&lt;i&gt;C7’")).body(containsString("66,7%"))
                .body(containsString("<meter min=\"0\" max=\"100\" value=\"66.7\"")).body(not(containsString("Zebedeus")));
        show().body(containsString("nog geen bronbestand"));
    }

    @Test
    void anImportLeadsBackToThePage() {
        upload("import", ExampleRegister.of(3).bytes()).statusCode(303).header("Location", path);
        show().statusCode(200).body(containsString("staan 3 personen"));
    }

    @Test
    void aRejectedImportShowsTheReport() {
        upload("import", ExampleRegister.of(3).with(3, "clientnummer", "").bytes()).statusCode(400)
                .body(containsString("Er is niets bewaard"))
                .body(containsString("Deze cel is leeg"));
    }

    @Test
    void anUnreadableFileIsExplained() {
        upload("check", new byte[0]).statusCode(400).body(containsString("Het bestand is leeg"));
    }

    @Test
    void aFormOfAnotherPageIsRefused() {
        Staff.browsing(session).multiPart("token", "wrong").multiPart("file", "r.csv", ExampleRegister.of(1).bytes(), "text/csv").post(path)
                .then()
                .statusCode(403);
    }
}
