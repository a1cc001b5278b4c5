package nl.utrecht.thuis.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.address.Contact;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9116: the fields that must be there, each once, and an end within a year. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecurityTextTest {
    @Inject
    Contact contact;
    @Inject
    Languages languages;
    @Inject
    BaseUrl baseUrl;

    private record Settings(Optional<String> contact, Optional<String> policy) implements SecurityConfig {}

    private Map<String, String> fields(String contactSetting, String policy) {
        SecurityText text = new SecurityText(new Settings(Optional.ofNullable(contactSetting), Optional.ofNullable(policy)), contact,
                languages, baseUrl);
        return read(text.at(Instant.parse("2026-11-20T21:30:00Z")));
    }

    /** Fails when a field is there twice. */
    private static Map<String, String> read(String text) {
        return List.of(text.split("\n")).stream().map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    @Test
    void everybodyCanReadWhomToTell() {
        String text = given().get("/.well-known/security.txt").then().statusCode(200).header("Content-Type", "text/plain;charset=UTF-8")
                .extract().asString();
        Map<String, String> fields = read(text);
        assertEquals("mailto:onderzoek@utrecht.nl", fields.get("Contact"));
        assertEquals("nl, en", fields.get("Preferred-Languages"));
        assertTrue(fields.get("Canonical").endsWith("/.well-known/security.txt"), fields.get("Canonical"));
        Duration left = Duration.between(Instant.now(), Instant.parse(fields.get("Expires")));
        assertTrue(left.toDays() > 100 && left.toDays() < 365, left.toString());
    }

    @Test
    void theSettingsAreTold() {
        assertEquals("https://www.example.nl/cvd", fields("https://www.example.nl/cvd", null).get("Contact"));
        assertEquals("mailto:a@example.nl", fields("a@example.nl", null).get("Contact"));
        assertEquals("mailto:a@example.nl", fields("mailto:a@example.nl", null).get("Contact"));
        assertEquals("https://example.nl/beleid", fields(null, "https://example.nl/beleid").get("Policy"));
        assertEquals("2027-05-19T00:00:00Z", fields(null, null).get("Expires"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.nl", "example.nl", "a@example.nl\nContact: mailto:b@example.nl", "javascript:x", "two words"})
    void whatTheFileCannotHoldStopsTheStart(String address) {
        assertThrows(IllegalStateException.class, () -> fields(address, null));
        assertThrows(IllegalStateException.class, () -> fields(null, address));
    }
}
