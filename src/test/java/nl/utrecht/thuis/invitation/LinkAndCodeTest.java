package nl.utrecht.thuis.invitation;

import static nl.utrecht.thuis.invitation.Phone.COOKIE;
import static nl.utrecht.thuis.invitation.Phone.phone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.outbox.TestOutbox;
import nl.utrecht.thuis.wave.Access;
import nl.utrecht.thuis.wave.Wave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wave may ask for link and code, as in 2023: no link in its mail opens anything by itself. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class LinkAndCodeTest {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

    @Inject
    SendMessages sendMessages;
    @Inject
    Clock clock;
    private Code code;
    private ReceivedInvitation mail;

    @BeforeEach
    void inviteWithLinkAndCode() {
        TestOutbox.dropWaiting();
        ScriptedMail.server().behave();
        OpenWave wave = OpenWave.of(1);
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave.wave()).access = Access.LINK_AND_CODE);
        code = wave.codes().get(0);
        sendMessages.run(clock.instant());
        mail = ReceivedInvitation.ofRaw(ScriptedMail.server().received("door0@door.example").get(0).mail());
    }

    private String unsubscribe() {
        try {
            return URI.create(mail.message().getHeader("List-Unsubscribe", null).replaceAll("[<>]", "")).getPath();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLinksHoldNoSecretThatOpensTheQuestionnaire() {
        assertTrue(mail.text().contains("/ar/u/" + code.selector() + "\n"), mail.text());
        assertTrue(mail.text().contains("\n" + code.grouped() + "\n"), mail.text());
        Matcher address = ADDRESS.matcher(mail.text() + mail.html() + unsubscribe());
        while (address.find()) {
            assertFalse(address.group().contains(code.verifier()), address.group());
        }
    }

    @Test
    void theLinkLeadsToWhereTheCodeIsTyped() {
        phone().get("/nl/u/" + code.selector()).then().statusCode(200).body(containsString("name=\"code\""))
                .body(containsString("action=\"/nl\"")).header("Set-Cookie", equalTo(null));
        phone().post("/nl/u/" + code.selector()).then().statusCode(400);
        phone().formParam("code", code.grouped()).post("/nl").then().statusCode(303).header("Location", "/nl/q").cookie(COOKIE);
    }

    @Test
    void theLinkThatStopsMailStopsMailAndOpensNothing() {
        Matcher link = Pattern.compile("/nl/d/([0-9A-Z]{15})").matcher(mail.text());
        assertTrue(link.find(), mail.text());
        phone().post("/nl/u/" + link.group(1)).then().statusCode(404);
        phone().formParam("code", link.group(1)).post("/nl").then().statusCode(404);
        phone().post("/nl/u/" + link.group(1) + "/decline").then().statusCode(404);
        phone().post("/nl/d/" + code.compact()).then().statusCode(404);
        phone().get(link.group()).then().statusCode(200).body(containsString("action=\"" + link.group() + "\""),
                containsString("href=\"/nl\""));
        assertEquals(0, optedOut());
        phone().post(link.group()).then().statusCode(303).header("Location", "/nl/declined");
        assertEquals(1, optedOut());
    }

    @Test
    void theButtonOfTheMailProgramStopsMail() {
        phone().get(unsubscribe()).then().statusCode(200);
        phone().formParam("List-Unsubscribe", "no").post(unsubscribe()).then().statusCode(400);
        assertEquals(0, optedOut());
        phone().formParam("List-Unsubscribe", "One-Click").post(unsubscribe()).then().statusCode(200);
        assertEquals(1, optedOut());
    }

    @Test
    void whoeverKnowsTheLinkAloneHoldsUpNeitherDecliningNorWhoIsInside() {
        String session = Phone.open(code);
        Code declining = declining();
        guess("/nl/u/" + OpenWave.wrong(code));
        phone().post("/nl/u/" + code.compact()).then().statusCode(429);
        phone().cookie(COOKIE, session).formParam("code", code.grouped()).post("/nl").then().statusCode(303).header("Location", "/nl/q");
        phone().formParam("List-Unsubscribe", "One-Click").post(unsubscribe()).then().statusCode(200);
        assertEquals(1, optedOut());
        phone().post("/nl/d/" + declining.compact()).then().statusCode(303).header("Location", "/nl/declined");
    }

    @Test
    void guessingTheCodeThatStopsMailIsSlowedDownByItself() {
        String session = Phone.open(code);
        Code declining = declining();
        guess("/nl/d/" + OpenWave.wrong(declining));
        phone().post("/nl/d/" + declining.compact()).then().statusCode(429);
        phone().formParam("List-Unsubscribe", "One-Click").post(unsubscribe()).then().statusCode(429);
        guess("/nl/d/" + OpenWave.unknown());
        assertEquals(0, optedOut());
        phone().post("/nl/u/" + code.compact()).then().statusCode(303);
        phone().cookie(COOKIE, session).post("/nl/d/" + declining.compact()).then().statusCode(303).header("Location", "/nl/declined");
        assertEquals(1, optedOut());
    }

    private Code declining() {
        Matcher link = Pattern.compile("/nl/d/([0-9A-Z]{15})").matcher(mail.text());
        assertTrue(link.find(), mail.text());
        return Code.read(link.group(1)).orElseThrow();
    }

    /** Five free guesses, and then a wait. */
    private static void guess(String path) {
        for (int i = 0; i < 6; i++) {
            phone().post(path).then().statusCode(i < 5 ? 404 : 429);
        }
    }

    private long optedOut() {
        return QuarkusTransaction.requiringNew().call(() -> Invitation.count("selector = ?1 and optedOut", code.selector()));
    }
}
