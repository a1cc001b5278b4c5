package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told on top with the focus there, at the field in the same words, and in the title; what was typed is still there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class ErrorsTest {
    private TestWave wave;
    private Page phone;
    private Page window;

    @BeforeEach
    void openALink() {
        wave = TestWave.open("thuis-2023", 1);
        phone = Chromium.phone();
        phone.navigate(wave.link("nl"));
        phone.locator("button[value=nl]").click();
        window = Chromium.twin(phone);
    }

    @AfterEach
    void putAway() {
        window.context().close();
        phone.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1 answer", "v7 answer", "v10 answer", "v10 address", "remarks text"})
    void anErrorIsOnTopAndAtTheFieldWithAndWithoutJavaScript(String where) {
        String slug = where.split(" ")[0];
        String field = where.split(" ")[1];
        for (Page page : List.of(phone, window)) {
            page.navigate("/nl/q/" + slug);
            if (field.equals("address")) {
                page.locator("input[value=yes]").check();
            } else if (field.equals("text")) {
                page.locator("#text").fill("a".repeat(4001));
            }
            next(page);
            page.locator("#errors").waitFor();
            assertTrue(page.title().startsWith("Fout: "), page.title());
            assertEquals("errors", page.evaluate("() => document.activeElement.id"), where);
            String words = page.locator("#errors p").innerText();
            assertEquals(words, page.locator("#message").innerText());
            page.locator("#errors a").click();
            assertEquals(field, page.evaluate("() => (document.querySelector(':target') || document.activeElement).id"));
            assertEquals(1, page.locator("[aria-describedby~=message]").count(), where);
            assertEquals(slug.equals("v7") || where.equals("v10 answer") ? 0 : 1, Math.min(1, page.locator("[aria-invalid=true]").count()),
                    where);
        }
        assertEquals(List.of(), Axe.violations(window));
    }

    @Test
    void aProbableTypingErrorIsAskedOnceWithBothAnswersOnePressAway() {
        phone.navigate("/nl/q/v10");
        type(" amina@gmial.com ");
        assertEquals("Bedoelt u \u2066amina@gmail.com\u2069? Klopt uw eigen adres? Druk dan op ‘Volgende’.",
                phone.locator("#message").innerText());
        assertEquals(" amina@gmial.com ", phone.locator("#address").inputValue(), "as it was typed");
        next(phone);
        assertEquals("/nl/q/v11", path(phone));
        phone.navigate("/nl/q/v10");
        next(phone);
        assertEquals("/nl/q/v11", path(phone), "it is not asked again");
        phone.navigate("/nl/q/v10");
        type("amina@hotnail.com");
        phone.locator("button[name=instead]").click();
        assertEquals("/nl/q/v11", path(phone));
        phone.navigate("/nl/q/v10");
        assertEquals("amina@hotmail.com", phone.locator("#address").inputValue());
        window.navigate("/nl/q/v10");
        window.locator("#address").fill("amina@gmail.con");
        next(window);
        window.locator("button[name=instead]").waitFor();
        assertEquals(List.of(), Axe.violations(window));
        window.locator("button[name=instead]").click();
        window.waitForURL(url -> url.endsWith("/v11"));
        window.navigate("/nl/q/v10");
        assertEquals("amina@gmail.com", window.locator("#address").inputValue());
    }

    @Test
    void aRemarkOfAnyScriptIsStoredAsItWasWrittenAndALongOneComesBackWhole() {
        String longest = ("ሰላም 👩🏽\u200D👧 می\u200Cخواهم é\n").repeat(192) + "x".repeat(160);
        assertEquals(4000, longest.codePointCount(0, longest.length()));
        phone.navigate("/nl/q/remarks");
        String tooLong = "\n\n" + longest + "\nyz";
        phone.locator("#text").fill(tooLong);
        next(phone);
        assertTrue(phone.locator("#message").innerText().startsWith("Uw tekst is 3 tekens te lang. U mag 4.000 tekens gebruiken."));
        assertEquals(tooLong, phone.locator("#text").inputValue());
        phone.locator("#text").fill(longest);
        next(phone);
        assertEquals("/nl/q/check", path(phone));
        phone.locator("#forward button").click();
        wave.close();
        assertEquals(List.of(Map.of("remarks", List.of(longest))), wave.answers());
    }

    @Test
    void fourThousandOfTheWidestCharactersFitAndAHundredThousandAreNoHangUp() {
        PlainPhone plain = PlainPhone.withSessionOf(phone);
        HttpResponse<String> told = plain.post("/nl/q/remarks", "text", "ش".repeat(100_000));
        assertEquals(422, told.statusCode());
        assertTrue(told.body().contains("96.000 tekens te lang"));
        assertTrue(told.body().contains("ش".repeat(100_000)), "nothing of it is lost");
        HttpResponse<String> tooLarge = plain.post("/nl/q/remarks", "text", "x".repeat(2_000_000), "skip", "yes");
        assertEquals(413, tooLarge.statusCode());
        assertTrue(tooLarge.body().contains("Dit is te groot"));
        String widest = "👍".repeat(4_000);
        assertEquals("/nl/q/check", plain.answer("remarks", "text", widest));
        plain.send();
        wave.close();
        assertEquals(List.of(Map.of("remarks", List.of(widest))), wave.answers());
    }

    @Test
    void aPlainYesToTheInterviewAsksWhichAddressMayBeUsed() {
        PlainPhone plain = PlainPhone.withSessionOf(phone);
        assertEquals("/nl/q/v11", plain.answer("v10", "answer", "yes", "address", "draw@example.org"));
        assertEquals("/nl/q/v11.address", plain.answer("v11", "answer", "yes"));
        String asked = plain.get("/nl/q/v11.address").body();
        assertTrue(asked.contains("value=\"same-address\"") && asked.contains("Door uw e-mailadres in te vullen, gaat u ermee akkoord"));
        assertFalse(asked.contains("draw@example.org"), "the address of the draw is not silently filled in");
        assertEquals("/nl/q/remarks", plain.answer("v11", "answer", "yes-address", "address", "talk@example.org"));
        assertEquals("/nl/q/remarks", plain.answer("v11", "answer", "yes", "address", "talk@example.org"),
                "an address is the answer to which");
        assertEquals("/nl/q/v11.address", plain.answer("v11", "answer", "yes"));
        assertEquals("/nl/q/v11", plain.answer("v10", "answer", "no"));
        assertFalse(plain.get("/nl/q/v11.address").body().contains("value=\"same-address\""), "there is no address to use again");
    }

    private void type(String address) {
        phone.locator("input[value=yes]").check();
        phone.locator("#address").fill(address);
        next(phone);
    }

    private static void next(Page page) {
        page.locator("#forward button").first().click();
    }

    private static String path(Page page) {
        return page.url().substring(Chromium.base().length());
    }
}
