package nl.utrecht.thuis.pretest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;

/** Waves to try out and links to do so with, made as researchers make them. */
public final class TestLinks {
    private static final Pattern LINK = Pattern.compile("/nl/preview/([A-Za-z0-9_-]{43})\"");

    private TestLinks() {}

    /** The code of a new wave in preparation. */
    public static String draftWave(String questionnaire) {
        String code = "p-" + UUID.randomUUID().toString().substring(0, 8);
        Staff.calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("code", code, "name", "Proef " + code, "questionnaire", questionnaire)).post("/api/v1/waves").then()
                .statusCode(201);
        return code;
    }

    /** The secret of a new link. */
    public static String link(String wave) {
        Response page = make(wave, "de Stem, groep 1", "");
        page.then().statusCode(200);
        Matcher link = LINK.matcher(page.asString());
        assertTrue(link.find(), page.asString());
        return link.group(1);
    }

    static Response make(String wave, String name, String lastDay) {
        String session = Staff.session(Role.RESEARCHER);
        return Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("name", name).formParam("lastDay", lastDay)
                .post("/staff/waves/" + wave + "/pretest/links");
    }
}
