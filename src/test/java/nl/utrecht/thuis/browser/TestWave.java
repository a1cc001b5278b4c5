package nl.utrecht.thuis.browser;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.response.Response;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;

/** A wave in the field, made through the API; its people read their personal links in the mails that they got. */
final class TestWave {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+/([A-Za-z-]+)(/u/[0-9A-Z]+)");
    private static final long PATIENCE = 60_000;

    final String code = "b-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Deque<String>> unused = new HashMap<>();

    private TestWave() {}

    /** In the field, everybody invited. */
    static TestWave open(String questionnaire, int people) {
        TestWave wave = opening(questionnaire, people);
        wave.readMails(people);
        return wave;
    }

    /** In the field, and nobody has read a mail yet. */
    static TestWave opening(String questionnaire, int people) {
        TestWave wave = draft(questionnaire);
        wave.importRegister(people);
        wave.start();
        return wave;
    }

    /** In the field with that many vouchers of that many euros, everybody invited. */
    static TestWave promising(int prizes, int amount, int people) {
        TestWave wave = draft("thuis-2026");
        Staff.calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("promises", Map.of("prizes", prizes, "prizeAmount", amount))).put("/api/v1/waves/" + wave.code + "/settings")
                .then().statusCode(200);
        wave.importRegister(people);
        wave.start();
        wave.readMails(people);
        return wave;
    }

    static TestWave draft(String questionnaire) {
        TestWave wave = new TestWave();
        Staff.calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("code", wave.code, "name", "Meting " + wave.code, "questionnaire", questionnaire, "agency", "Bureau & Co"))
                .post("/api/v1/waves").then().statusCode(201);
        return wave;
    }

    private void start() {
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("overrideReason", "test"))
                .post("/api/v1/waves/" + code + "/open").then().statusCode(200).body("state", equalTo("in-the-field"));
    }

    void importRegister(int people) {
        Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", SmallRegister.of(code, people), "text/csv")
                .post("/api/v1/waves/" + code + "/bronbestand").then().statusCode(200).body("rejected", equalTo(0));
    }

    /** The path of the personal link of somebody who first reads that language; each call gives somebody else. */
    String link(String tag) {
        return unused.get(tag).remove();
    }

    JsonPath figures() {
        return Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + code + "/response").then().statusCode(200).extract().jsonPath();
    }

    void close() {
        Staff.calling(Role.RESEARCHER).post("/api/v1/waves/" + code + "/close").then().statusCode(200).body("state", equalTo("closed"));
    }

    List<Response> responses() {
        return QuarkusTransaction.requiringNew().call(() -> Response.ofWave(code));
    }

    /** The answers of every response, by question. */
    List<Map<String, List<String>>> answers() {
        return responses().stream().map(response -> read(response.answers)).toList();
    }

    private static Map<String, List<String>> read(String answers) {
        try {
            return new ObjectMapper().readValue(answers, new TypeReference<>() {
            });
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readMails(int people) {
        long until = System.currentTimeMillis() + PATIENCE;
        while (figures().getInt("delivered") < people) {
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException("The invitations of wave " + code + " did not all arrive in a minute");
            }
            sleep();
        }
        List<MimeMessage> mails = new ArrayList<>(TestMail.received());
        for (int person = 0; person < people; person++) {
            Matcher link = LINK.matcher(text(mails, SmallRegister.address(code, person)));
            if (!link.find()) {
                throw new IllegalStateException("A mail without a personal link");
            }
            unused.computeIfAbsent(link.group(1), tag -> new ArrayDeque<>()).add("/" + link.group(1) + link.group(2));
        }
    }

    private static String text(List<MimeMessage> mails, String address) {
        try {
            for (MimeMessage mail : mails) {
                if (mail.getAllRecipients()[0].toString().equals(address)) {
                    return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
                }
            }
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("No mail came to " + address);
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
