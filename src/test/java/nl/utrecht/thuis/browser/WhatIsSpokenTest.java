package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Recordings;
import nl.utrecht.thuis.i18n.SpokenPage;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import org.junit.jupiter.api.Test;

/** What is heard of a page is what stands on it, and only what somebody approved is heard. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class WhatIsSpokenTest {
    private static final Map<SpokenPage, String> PAGES = Map.of(SpokenPage.START, "/u/ABCDEFGHJKMNPQR", SpokenPage.INTRO, "/q",
            SpokenPage.CHECK,
            "/q/check", SpokenPage.THANKS, "/thanks", SpokenPage.DONE, "/done", SpokenPage.STOPPED, "/stopped", SpokenPage.PRIVACY,
            "/privacy", SpokenPage.HELP, "/help");

    @Inject
    Languages languages;
    @Inject
    TextBook books;
    @Inject
    Recordings recordings;

    @Test
    void everySentenceThatIsSpokenStandsOnThePageInThatOrder() {
        PlainPhone phone = PlainPhone.opening(TestWave.open("thuis-2026", 1).link("nl"));
        for (Language language : languages.all()) {
            Texts t = books.in(language);
            for (SpokenPage page : SpokenPage.values()) {
                String address = "/" + language.tag() + PAGES.get(page);
                String html = PAGES.get(page).startsWith("/q")
                        ? phone.get(address).body()
                        : RestAssured.given().get(address).asString();
                int from = html.indexOf("<h1>");
                for (String key : page.keys()) {
                    int at = html.indexOf(">" + t.of(key).replace("&", "&amp;") + "<", from);
                    assertTrue(at > 0, address + " does not say " + key + " after what comes before it");
                    from = at;
                }
            }
        }
    }

    @Test
    void whatNobodyApprovedIsNotHeard() {
        assertFalse(recordings.playsNotApproved());
        PlainPhone phone = PlainPhone.opening(TestWave.open("thuis-2026", 1).link("nl"));
        for (String path : PAGES.values()) {
            assertEquals(-1, phone.get("/nl" + path).body().indexOf("<audio"), path);
        }
        assertEquals(-1, phone.get("/nl/q/v1").body().indexOf("<audio"));
        assertTrue(recordings.inFile("nl", "v1.mp3").isPresent());
    }
}
