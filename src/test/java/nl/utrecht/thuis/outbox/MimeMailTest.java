package nl.utrecht.thuis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on a mail: who it is from, who may answer, where it comes back, and that it goes to one person. */
class MimeMailTest {
    private static final UUID ID = UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd");

    private record Settings(Optional<String> bounces) implements MailConfig {
        @Override
        public String host() {
            return "localhost";
        }

        @Override
        public int port() {
            return 25;
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public boolean startTls() {
            return true;
        }

        @Override
        public String from() {
            return "onderzoek@utrecht.nl";
        }

        @Override
        public String fromName() {
            return "Gemeente Utrecht";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int batch() {
            return 50;
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration firstRetry() {
            return Duration.ofMinutes(2);
        }
    }

    private static Mail mail(String to, @Nullable String fromName, @Nullable String replyTo, @Nullable String unsubscribe) {
        return new Mail(to, fromName, replyTo, "Onderwerp", "nl", "tekst", "<p>tekst</p>", unsubscribe);
    }

    private static MimeMail mime(Optional<String> bounces, Mail mail) throws Exception {
        return new MimeMail(Session.getInstance(new Properties()), new Settings(bounces), ID, mail);
    }

    @Test
    void aMailWithoutASenderOfItsOwnComesFromTheInstallation() throws Exception {
        MimeMail mime = mime(Optional.empty(), mail("a@example.org", null, null, null));
        assertEquals("Gemeente Utrecht <onderzoek@utrecht.nl>", mime.getFrom()[0].toString());
        assertEquals("onderzoek@utrecht.nl", mime.getEnvelopeFrom());
        assertEquals("<01234567-89ab-4cde-8f01-23456789abcd@utrecht.nl>", mime.getMessageID());
        assertEquals("auto-generated", mime.getHeader("Auto-Submitted", null));
        assertEquals("nl", mime.getHeader("Content-Language", null));
        assertNull(mime.getHeader("Reply-To", null));
        assertNull(mime.getHeader("List-Unsubscribe", null));
        assertNull(mime.getHeader("List-Unsubscribe-Post", null));
    }

    @Test
    void aWaveHasItsOwnNameAndPlaceForAnswersAndOneClickUnsubscribes() throws Exception {
        MimeMail mime = mime(Optional.empty(),
                mail("a@example.org", "Thuis in Utrecht, Onderzoek", "vragen@utrecht.nl", "https://thuis.utrecht.nl/u/ABC/stop?a=1"));
        assertEquals("Thuis in Utrecht, Onderzoek", ((InternetAddress) mime.getFrom()[0]).getPersonal());
        assertEquals("vragen@utrecht.nl", mime.getHeader("Reply-To", null));
        assertEquals("<https://thuis.utrecht.nl/u/ABC/stop?a=1>", mime.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", mime.getHeader("List-Unsubscribe-Post", null));
    }

    @Test
    void eachMailHasItsOwnAddressForBounces() throws Exception {
        MimeMail mime = mime(Optional.of("bounces@post.utrecht.nl"), mail("a@example.org", null, null, null));
        assertEquals("bounces+0123456789ab4cde8f0123456789abcd@post.utrecht.nl", mime.getEnvelopeFrom());
        assertEquals("<01234567-89ab-4cde-8f01-23456789abcd@utrecht.nl>", mime.getMessageID());
        assertTrue(mime.getFrom()[0].toString().contains("onderzoek@utrecht.nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org, b@example.org", "no address", "", "a@example.org b@example.org", "undisclosed:a@example.org;"})
    void aMailHasOneRecipient(String to) {
        MailRefused refused = assertThrows(MailRefused.class, () -> mime(Optional.empty(), mail(to, null, null, null)));
        assertEquals("address true", refused.reason() + " " + refused.forGood());
    }

    @Test
    void aWrongPlaceForAnswersIsOurFaultAndNobodyIsGivenUpForIt() {
        MailRefused refused = assertThrows(MailRefused.class,
                () -> mime(Optional.empty(), mail("a@example.org", null, "no address", null)));
        assertFalse(refused.forGood());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:stop@utrecht.nl", "/stop", "https://example.org/>,<mailto:a@b.nl", "https://example.org/a b",
            "https://example.org/é", ""})
    void aPlaceToUnsubscribeIsAFullAddress(String unsubscribe) {
        assertThrows(IllegalArgumentException.class, () -> mail("a@example.org", null, null, unsubscribe));
    }
}
