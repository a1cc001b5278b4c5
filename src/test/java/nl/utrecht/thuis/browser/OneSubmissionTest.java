package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often, from however many phones and however unluckily people send: they are one response, with the answers that they gave last. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class OneSubmissionTest {
    private TestWave wave;
    private String link;

    @BeforeEach
    void openAWave() {
        wave = TestWave.open("thuis-2023", 1);
        link = wave.link("nl");
    }

    /** What is stored when the wave closes, which is one response and so many done. */
    private Map<String, List<String>> theOneResponse() {
        assertEquals(1, wave.figures().getInt("done"));
        assertEquals(1, wave.figures().getInt("started"));
        wave.close();
        assertEquals(1, wave.responses().size());
        return wave.answers().get(0);
    }

    @Test
    void aSecondSubmitChangesNothing() {
        PlainPhone phone = PlainPhone.opening(link);
        phone.answer("v7", "answer", "good");
        assertEquals("/nl/thanks", phone.send());
        assertEquals("/nl/done", phone.send());
        assertEquals("/nl/done", phone.answer("v7", "answer", "poor"));
        PlainPhone again = PlainPhone.opening(link);
        assertEquals("/nl/done", again.answer("v7", "answer", "poor"));
        assertEquals("/nl/done", again.send());
        assertEquals(List.of("good"), theOneResponse().get("V7"));
    }

    @Test
    void backAfterSendingShowsThatItIsDone() {
        Page phone = phoneBeforeSending();
        phone.locator("#forward button").click();
        assertTrue(phone.url().endsWith("/nl/thanks"), phone.url());
        back(phone);
        assertTrue(phone.url().endsWith("/nl/done"), phone.url());
        phone.context().close();
        assertEquals(List.of("good"), theOneResponse().get("V7"));
    }

    @Test
    void aDoubleClickSendsOnce() {
        Page phone = phoneBeforeSending();
        phone.locator("#forward button").dblclick();
        phone.waitForURL(url -> url.endsWith("/thanks") || url.endsWith("/done"));
        phone.context().close();
        assertEquals(List.of("good"), theOneResponse().get("V7"));
    }

    @Test
    void aHundredSubmitsAtOnceAreOneResponse() {
        PlainPhone phone = PlainPhone.opening(link);
        phone.answer("v7", "answer", "good");
        assertEquals(Set.of("/nl/thanks", "/nl/done"), allLeadTo(IntStream.range(0, 100).mapToObj(i -> phone.sending())));
        assertEquals(List.of("good"), theOneResponse().get("V7"));
    }

    @Test
    void twoPhonesThatSendAtOnceAreOneResponse() {
        PlainPhone one = PlainPhone.opening(link);
        PlainPhone other = PlainPhone.opening(link);
        one.answer("v7", "answer", "good");
        other.answer("v8.1", "answer", "never");
        allLeadTo(Stream.of(one.sending(), other.sending()));
        Map<String, List<String>> answers = theOneResponse();
        assertEquals(List.of("good"), answers.get("V7"));
        assertEquals(List.of("never"), answers.get("V8.1"));
    }

    @Test
    void theAnswersOfTwoPhonesComeTogetherAndTheNewestWins() {
        PlainPhone first = PlainPhone.opening(link);
        first.answer("v4.3", "answer", "agree");
        first.answer("v7", "answer", "good");
        PlainPhone second = PlainPhone.opening(link);
        second.answer("v7", "answer", "poor");
        second.answer("v9.1", "answer", "yes");
        first.answer("v9.2", "answer", "no");
        assertEquals("/nl/thanks", first.send());
        assertEquals("/nl/done", second.send());
        Map<String, List<String>> answers = theOneResponse();
        assertEquals(Map.of("V4.3", List.of("agree"), "V7", List.of("poor"), "V9.1", List.of("yes"), "V9.2", List.of("no")), answers);
    }

    @Test
    void answersSavedAtOnceFromTwoPhonesAreAllKept() {
        PlainPhone one = PlainPhone.opening(link);
        PlainPhone other = PlainPhone.opening(link);
        List<String> slugs = List.of("v5.1", "v5.2", "v5.3", "v5.4", "v5.5");
        allLeadTo(slugs.stream().flatMap(slug -> Stream.of(one.posting("/nl/q/" + slug, "answer", "agree", "save", "one " + slug),
                other.posting("/nl/q/" + slug.replace("v5", "v9"), "answer", "yes", "save", "other " + slug))));
        one.send();
        assertEquals(10, theOneResponse().size());
    }

    @Test
    void savesThatMeetDeclinesNeverFail() {
        PlainPhone other = PlainPhone.opening(link);
        for (int round = 0; round < 5; round++) {
            String save = "round " + round + " ";
            PlainPhone saving = PlainPhone.opening(link);
            Set<String> outcomes = allLeadTo(IntStream.range(0, 30).boxed().flatMap(i -> Stream
                    .of(saving.posting("/nl/q/v7", "answer", "good", "save", save + i), other.posting("/nl/q/decline"))));
            assertTrue(Set.of("/nl/q/v8.1", "/nl/declined", "401").containsAll(outcomes), "saved, declined or signed out: " + outcomes);
        }
        PlainPhone one = PlainPhone.opening(link);
        assertEquals("/nl/q/v8.1", one.answer("v7", "answer", "poor"));
        one.send();
        assertEquals(Map.of("V7", List.of("poor")), theOneResponse());
    }

    @Test
    void aSaveThatIsRepeatedChangesNothing() {
        PlainPhone phone = PlainPhone.opening(link);
        assertEquals("/nl/q/v8.1", phone.save("v7", "first", "answer", "good"));
        assertEquals("/nl/q/v8.1", phone.save("v7", "second", "answer", "poor"));
        assertEquals("/nl/q/v8.1", phone.save("v7", "first", "answer", "good"), "a lost connection: the same again leads on");
        phone.send();
        assertEquals(List.of("poor"), theOneResponse().get("V7"));
    }

    @Test
    void anAnswerThatIsNoLongerAskedForWaitsAndIsNotSent() {
        PlainPhone phone = PlainPhone.opening(link);
        assertEquals("/nl/q/v2", phone.answer("v1", "answer", "paid-work"));
        assertEquals("/nl/q/v4.3", phone.answer("v2", "answer", "satisfied"));
        assertEquals("/nl/q/v4.3", phone.answer("v1", "answer", "other"));
        assertEquals(303, phone.get("/nl/q/v2").statusCode(), "it leads on");
        assertEquals("/nl/q/v2", phone.answer("v1", "answer", "paid-work"));
        assertTrue(phone.get("/nl/q/v2").body().contains("value=\"satisfied\" checked"));
        phone.answer("v1", "answer", "other");
        phone.send();
        assertEquals(Map.of("V1", List.of("other")), theOneResponse());
    }

    /** Presses Back; once more when Chromium was still exchanging the page's process, as somebody would. */
    private static void back(Page phone) {
        phone.waitForLoadState();
        try {
            phone.goBack();
        } catch (PlaywrightException exchanging) {
            phone.waitForTimeout(1000);
            phone.goBack();
        }
    }

    private Page phoneBeforeSending() {
        Page phone = Chromium.phone();
        phone.navigate(link);
        phone.locator("button[value=nl]").click();
        phone.navigate("/nl/q/v7");
        phone.locator("input[value=good]").check();
        phone.locator("#forward button").first().click();
        phone.navigate("/nl/q/check");
        return phone;
    }

    /** The places to which these requests, all under way at once, lead. */
    private static Set<String> allLeadTo(Stream<CompletableFuture<java.net.http.HttpResponse<String>>> requests) {
        return requests.toList().stream().map(CompletableFuture::join).map(PlainPhone::location).collect(Collectors.toSet());
    }
}
