package nl.utrecht.thuis.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Sessions;
import nl.utrecht.thuis.staff.StaffCookies;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Tokens;

/** The demonstration's researchers, who work with the API, and where it has nothing with the pages. */
@ApplicationScoped
class Researcher {
    static final String USERNAME = "researcher";
    /** Who agrees when it takes two. */
    static final String SECOND = "researcher-2";
    private static final int SEE_OTHER = 303;
    private static final String BOUNDARY = "----thuis-demonstration";

    @Inject
    Accounts accounts;
    @Inject
    Tokens tokens;
    @Inject
    ObjectMapper json;
    @Inject
    Sessions sessions;
    @Inject
    StaffCookies cookies;
    @Inject
    FrontDoor door;

    void createWave(Map<String, ?> settings) throws JsonProcessingException {
        post("/api/v1/waves", "application/json", json.writeValueAsBytes(settings));
    }

    void importRegister(String wave, byte[] csv) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bronbestand.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(csv);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        post("/api/v1/waves/" + wave + "/bronbestand", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    void open(String wave) {
        post("/api/v1/waves/" + wave + "/open", "application/json",
                "{\"overrideReason\":\"demonstratie\"}".getBytes(StandardCharsets.UTF_8));
    }

    void close(String wave) {
        post("/api/v1/waves/" + wave + "/close", "application/json", new byte[0]);
    }

    /** Says which account a coach's name in the register means. */
    void assignCoach(String wave, String word, String coach) throws JsonProcessingException {
        post("/api/v1/waves/" + wave + "/coaches", "application/json", json.writeValueAsBytes(Map.of("word", word, "coach", coach)));
    }

    JsonNode response(String wave) throws JsonProcessingException {
        return read("/api/v1/waves/" + wave + "/response");
    }

    /** What the API says of the draw. */
    JsonNode draw(String wave) throws JsonProcessingException {
        return read("/api/v1/waves/" + wave + "/draw");
    }

    /** How far the anonymising is. */
    JsonNode anonymising(String wave) throws JsonProcessingException {
        return read("/api/v1/waves/" + wave + "/anonymise");
    }

    /** Something of the API that needs no more than its address. @param path after that of the wave */
    void tell(String wave, String path) {
        post("/api/v1/waves/" + wave + path, "application/json", new byte[0]);
    }

    void askToAnonymise(String wave, String backups) throws JsonProcessingException {
        post("/api/v1/waves/" + wave + "/anonymise", "application/json", json.writeValueAsBytes(Map.of("backups", backups)));
    }

    /** The other researcher agrees. */
    void agreeToAnonymise(String wave) {
        checked(door.http().post("/api/v1/waves/" + wave + "/anonymise/confirm", "application/json", new byte[0], "Authorization",
                bearer(SECOND)));
    }

    /** Sends a form of a staff page. */
    void fillIn(String path, Map<String, List<String>> fields) {
        String session = sessions.begin(accounts.find(USERNAME).orElseThrow());
        Map<String, List<String>> form = new HashMap<>(fields);
        form.put("token", List.of(FormToken.of(session)));
        HttpResponse<String> answer = door.http().postForm(path, form, "Cookie", cookies.header(session));
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    /** A staff page. */
    String page(String path) {
        String session = sessions.begin(accounts.find(USERNAME).orElseThrow());
        return checked(door.http().get(path, "Cookie", cookies.header(session))).body();
    }

    private JsonNode read(String path) throws JsonProcessingException {
        return json.readTree(checked(door.http().get(path, "Authorization", bearer(USERNAME))).body());
    }

    private void post(String path, String type, byte[] body) {
        checked(door.http().post(path, type, body, "Authorization", bearer(USERNAME)));
    }

    private String bearer(String username) {
        return "Bearer " + tokens.issue(accounts.find(username).orElseThrow());
    }

    private static HttpResponse<String> checked(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    response.request().uri().getPath() + " answered " + response.statusCode() + " " + response.body());
        }
        return response;
    }
}
