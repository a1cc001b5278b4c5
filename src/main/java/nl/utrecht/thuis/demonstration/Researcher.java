package nl.utrecht.thuis.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Tokens;

/** The demonstration's researcher, who works with the API. */
@ApplicationScoped
class Researcher {
    static final String USERNAME = "researcher";
    private static final String BOUNDARY = "----thuis-demonstration";

    @Inject
    Accounts accounts;
    @Inject
    Tokens tokens;
    @Inject
    ObjectMapper json;
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
        return json.readTree(checked(door.http().get("/api/v1/waves/" + wave + "/response", "Authorization", bearer())).body());
    }

    private void post(String path, String type, byte[] body) {
        checked(door.http().post(path, type, body, "Authorization", bearer()));
    }

    private String bearer() {
        return "Bearer " + tokens.issue(accounts.find(USERNAME).orElseThrow());
    }

    private static HttpResponse<String> checked(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    response.request().uri().getPath() + " answered " + response.statusCode() + " " + response.body());
        }
        return response;
    }
}
