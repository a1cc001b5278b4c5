package nl.utrecht.thuis.prizedraw;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.ConsentWave;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.Test;

/** What people and researchers see of consents and of a draw, over HTTP. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DrawPagesTest {
    @Inject
    Languages languages;
    @Inject
    ConsentLinks links;
    @Inject
    Consents consents;
    @Inject
    DrawPrizes draws;
    @Inject
    Winners winners;
    @Inject
    EntryMail entryMail;
    @Inject
    WaveKeys keys;
    @Inject
    Waves waves;
    @Inject
    TextBook texts;
    @Inject
    BaseUrl baseUrl;
    private final String session = Staff.session(Role.RESEARCHER);

    @Test
    void everyPageIsThereInEveryLanguageAndOpeningItChangesNothing() {
        DrawnWave wave = DrawnWave.drawn(6);
        String withdraw = withdraw(wave, 6);
        for (Language language : languages.all()) {
            String tag = "/" + language.tag();
            for (String path : List.of(wave.claim(1), wave.claim(1) + "/leave", withdraw, "/draw/" + wave.code(),
                    "/prize/" + wave.code() + "/nonsense", "/prize/nowhere/nonsense")) {
                assertPage(language, get(tag + path));
            }
            for (String broken : List.of("/withdraw/" + wave.code() + "/nonsense", withdraw.substring(0, withdraw.length() - 1),
                    "/withdraw/nowhere/nonsense", "/withdraw/..%2F" + wave.code() + "/x", "/withdraw/%00/x")) {
                assertPage(language, get(tag + broken), 404); // whoever's link was cut off must not read that all is done
            }
            assertTrue(get(tag + wave.claim(1)).asString().contains("/take\""));
            assertEquals(404, get(tag + "/draw/nowhere").statusCode());
        }
        assertEquals(EntryState.NOTIFIED, wave.at(1).state);
        assertEquals(EntryState.RESERVE, wave.at(6).state);
    }

    @Test
    void winnerSaysYesOrNoOnceWithAButton() {
        DrawnWave wave = DrawnWave.drawn(7);
        String yes = wave.claim(1);
        String no = wave.claim(2);
        for (int press = 0; press < 2; press++) {
            assertEquals(303, given().redirects().follow(false).post("/ar" + yes + "/take").statusCode());
            assertEquals(303, given().redirects().follow(false).post("/ti" + no + "/leave").statusCode());
        }
        assertEquals("CLAIMED DECLINED NOTIFIED RESERVE",
                Stream.of(1, 2, 6, 7).map(place -> wave.at(place).state.name()).reduce((a, b) -> a + " " + b).orElseThrow());
        for (Language language : languages.all()) {
            assertPage(language, get("/" + language.tag() + yes));
            assertPage(language, get("/" + language.tag() + no));
            assertFalse(get("/" + language.tag() + yes).asString().contains("<form"));
        }
        given().redirects().follow(false).post("/nl" + yes + "/leave");
        assertEquals(EntryState.CLAIMED, wave.at(1).state);
    }

    @Test
    void linkInTheMailWithdrawsAtOnceAndSaysSoKindlyEverAfter() {
        DrawnWave wave = DrawnWave.drawn(6);
        String link = withdraw(wave, 6);
        UUID consent = wave.consent(6);
        assertTrue(get("/nl" + link).asString().contains("method=\"post\""));
        for (int press = 0; press < 2; press++) {
            assertEquals(303, given().redirects().follow(false).post("/nl" + link).statusCode());
        }
        assertFalse(consents.stands(wave.code(), ConsentPurpose.PRIZE_DRAW, consent));
        assertEquals(EntryState.WITHDRAWN, wave.at(6).state);
        for (Language language : languages.all()) {
            Response after = get("/" + language.tag() + link);
            assertPage(language, after);
            assertFalse(after.asString().contains("<form"));
        }
    }

    @Test
    void publishedFileIsWhatTheProgramReads() {
        DrawnWave wave = DrawnWave.drawn(6);
        Response file = get("/fa-AF/draw/" + wave.code() + "/published.txt");
        assertEquals("text/plain;charset=UTF-8", file.contentType());
        assertEquals("no-store", file.header("Cache-Control"));
        assertEquals(wave.published(), file.asString());
        assertFalse(file.asString().contains("@"));
    }

    @Test
    void onTheDayOnWhichTheListIsReadyThePageSaysFromWhenItCanBeDrawn() {
        DrawnWave wave = DrawnWave.frozenToday(6);
        String tomorrow = texts.in(languages.source()).date(waves.today().plusDays(1));
        String session = Staff.session(Role.RESEARCHER);
        String page = "/staff/waves/" + wave.code() + "/draw";
        String before = Staff.browsing(session).get(page).asString();
        assertTrue(before.contains("U kunt loten vanaf " + tomorrow) && !before.contains("name=\"sure\""), before);
        Response refused = form(session, page, Map.of("sure", "yes"));
        assertEquals(409, refused.statusCode());
        assertTrue(refused.asString().contains("nog geen nacht openbaar. U kunt loten vanaf " + tomorrow), refused.asString());
        Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code() + "/draw").then()
                .body("drawnFrom", equalTo(waves.today().plusDays(1).toString()));
        assertTrue(get("/nl/draw/" + wave.code()).asString()
                .contains("De lijst met nummers staat vast sinds " + texts.in(languages.source()).date(waves.today())));
    }

    /** Two have their voucher, the others said no: nobody may read that all were given. */
    @Test
    void publicPageSaysHowManyVouchersWereGivenAndOfWhichWave() {
        DrawnWave wave = DrawnWave.drawn(5);
        for (int place = 1; place <= 2; place++) {
            winners.claim(wave.code(), wave.consent(place));
            winners.handOver(wave.code(), wave.at(place).number, "researcher");
        }
        for (int place = 3; place <= 5; place++) {
            winners.decline(wave.code(), wave.consent(place));
        }
        assertTrue(get("/nl/draw/" + wave.code()).asString().contains("De winnaars krijgen een mail."));
        draws.settle(wave.code(), "researcher");
        String page = get("/nl/draw/" + wave.code()).asString();
        assertTrue(page.contains("Er zijn 2 cadeaubonnen gegeven. Voor 3 cadeaubonnen vonden wij niemand."), page);
        assertTrue(page.contains("<bdi lang=\"nl\" dir=\"ltr\">Een meting</bdi>"), page);
        String staff = Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/waves/" + wave.code() + "/draw").asString();
        assertTrue(staff.contains("De loting is afgerond. Er zijn 2 cadeaubonnen gegeven."), staff);
        assertFalse(staff.contains("reserve"), "nobody follows any more");
        for (Language language : languages.all()) {
            assertPage(language, get("/" + language.tag() + "/draw/" + wave.code()));
        }
    }

    /** Whose link it was can no longer be told, and nobody is asked to try again. */
    @Test
    void linkOfAnAnonymisedWaveSaysThatNothingIsKeptWhoeverMadeIt() {
        DrawnWave wave = DrawnWave.drawn(6);
        String link = wave.claim(1);
        QuarkusTransaction.requiringNew().run(() -> {
            PrizeEntry.update("consentId = null where waveCode = ?1", wave.code());
            Wave.get(wave.code()).state = WaveState.ANONYMISED;
        });
        keys.destroy(wave.code(), Purpose.CONTACTS);
        for (Language language : languages.all()) {
            Texts t = texts.in(language);
            for (String path : List.of(link, "/prize/" + wave.code() + "/nonsense")) {
                Response page = get("/" + language.tag() + path);
                assertPage(language, page);
                assertTrue(page.asString().contains(t.of("prize.over")) && !page.asString().contains(t.of("prize.gone")), page.asString());
                assertFalse(page.asString().contains("<form"));
            }
        }
        assertEquals(303, given().redirects().follow(false).post("/nl" + link + "/take").statusCode());
        assertEquals(EntryState.NOTIFIED, wave.at(1).state);
        String draw = get("/nl/draw/" + wave.code()).asString();
        assertTrue(draw.contains("Wij schrijven niemand meer over deze loting.") && !draw.contains("De winnaars krijgen een mail."), draw);
        assertTrue(get("/nl/prize/nowhere/nonsense").asString().contains(texts.in(languages.source()).of("prize.gone")));
    }

    /** In both halves, each in its own language, on a line of its own. */
    @Test
    void mailLeadsToTheDrawInTheLanguageOfEachHalf() {
        ConsentWave wave = ConsentWave.open();
        wave.seal(ConsentPurpose.PRIZE_DRAW, "mail@prize.example", "ar", "");
        wave.openBoxes();
        OutboxMessage message = QuarkusTransaction.requiringNew().call(() -> OutboxMessage
                .<OutboxMessage>find("waveCode = ?1 and template = ?2", wave.code(), EntryMail.TEMPLATE).firstResult());
        Mail mail = QuarkusTransaction.requiringNew().call(() -> entryMail.render(message)).orElseThrow();
        for (String tag : List.of("ar", "nl")) {
            String address = baseUrl.of("/" + tag + "/draw/" + wave.code());
            assertEquals(1, mail.text().lines().filter(address::equals).count(), mail.text());
            assertTrue(mail.html().contains("<bdi dir=\"ltr\"><a href=\"" + address + "\""), mail.html());
        }
        assertFalse(mail.text().contains("{"), mail.text());
    }

    @Test
    void researcherDrawsFollowsAndHandsOver() {
        DrawnWave wave = DrawnWave.frozen(6);
        String session = Staff.session(Role.RESEARCHER);
        String page = "/staff/waves/" + wave.code() + "/draw";
        assertTrue(Staff.browsing(session).get(page).asString().contains("name=\"sure\" value=\"yes\" required"));
        Map<String, String> sure = Map.of("sure", "yes");
        assertEquals(303, form(session, page, sure).statusCode());
        List<String> drawn = places(wave);
        Response again = form(session, page, sure);
        assertEquals("303 " + page, again.statusCode() + " " + URI.create(again.header("Location")).getPath());
        Staff.calling(Role.RESEARCHER).post("/api/v1/waves/" + wave.code() + "/draw").then().statusCode(204);
        assertEquals(drawn, places(wave), "a double click draws once");
        assertEquals(1, audited(wave, "prizes-drawn"));
        given().redirects().follow(false).post("/nl" + wave.claim(1) + "/take");
        String winner = page + "/winners/" + wave.at(1).number;
        assertFalse(Staff.browsing(session).get(page).asString().contains("@prize.example"));
        assertEquals(409, post(session, page + "/winners/" + wave.at(2).number + "/address").statusCode());
        assertTrue(post(session, winner + "/address").asString().contains("@prize.example"));
        assertEquals(400, post(session, winner + "/handed-over").statusCode(), "after that nobody sees the address");
        assertEquals(303, form(session, winner + "/handed-over", sure).statusCode());
        assertEquals(303, form(session, winner + "/handed-over", sure).statusCode(), "it is handed over once");
        String call = "/api/v1/waves/" + wave.code() + "/draw/winners/";
        Staff.calling(Role.RESEARCHER).post(call + wave.at(1).number + "/handed-over").then().statusCode(204);
        Staff.calling(Role.RESEARCHER).post(call + wave.at(2).number + "/handed-over").then().statusCode(409);
        assertEquals(1, audited(wave, "voucher-handed-over"));
        assertEquals(EntryState.HANDED_OVER, wave.at(1).state);
        String second = page + "/winners/" + wave.at(2).number;
        assertEquals(409, form(session, second + "/lapse", sure).statusCode());
        wave.isOverdue(2);
        assertTrue(Staff.browsing(session).get(page).asString()
                .matches("(?s).*" + second + "/lapse\"[^/]*name=\"sure\" value=\"yes\" required.*"));
        assertEquals(400, post(session, second + "/lapse").statusCode(), "there is no way back");
        assertEquals(EntryState.NOTIFIED, wave.at(2).state);
        assertEquals(303, form(session, second + "/lapse", sure).statusCode());
        assertEquals(EntryState.NOTIFIED, wave.at(6).state);
        assertEquals(400, post(session, page + "/settle").statusCode());
        assertEquals(409, form(session, page + "/settle", sure).statusCode());
        assertEquals(403, Staff.browsing(Staff.session(Role.COACH)).get(page).statusCode());
        Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code() + "/draw").then().statusCode(200)
                .body("state", equalTo("drawn")).body("winners.size()", equalTo(6));
    }

    /** A browser may not insist on the box, and there is no way back. */
    @Test
    void drawingNeedsTheBoxOnTheServerToo() {
        DrawnWave wave = DrawnWave.frozen(6);
        String session = Staff.session(Role.RESEARCHER);
        String page = "/staff/waves/" + wave.code() + "/draw";
        assertEquals(400, post(session, page).statusCode());
        assertEquals(DrawState.FROZEN, wave.draw().state);
        assertEquals(303, form(session, page, Map.of("sure", "yes")).statusCode());
        assertEquals(DrawState.DRAWN, wave.draw().state);
        String interviews = "/staff/waves/" + wave.code() + "/interviews/";
        for (String step : List.of("draw", "invite", "settle")) {
            assertEquals(400, post(session, interviews + step).statusCode());
        }
        for (String step : List.of("close", "settle")) {
            assertEquals(400, post(session, "/staff/waves/" + wave.code() + "/" + step).statusCode());
        }
    }

    @Test
    void consentsPageSaysTheSameWhetherOrNotTheAddressWasThere() {
        DrawnWave wave = DrawnWave.with(3);
        String session = Staff.session(Role.RESEARCHER);
        String page = "/staff/waves/" + wave.code() + "/consents";
        assertEquals(200, Staff.browsing(session).get(page).statusCode());
        Map<String, String> there = Map.of("address", wave.code() + ".1@prize.example", "purpose", "");
        Map<String, String> absent = Map.of("address", "nobody@prize.example", "purpose", "");
        Response one = form(session, page + "/withdraw", there);
        Response other = form(session, page + "/withdraw", absent);
        assertEquals(303, one.statusCode());
        assertEquals(one.header("Location") + one.asString(), other.header("Location") + other.asString());
        assertEquals(2, wave.entries().size());
        Response wrong = form(session, page + "/withdraw", Map.of("address", "<nobody>", "purpose", "interview"));
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.asString().contains("&lt;nobody&gt;"), "what was typed is kept");
    }

    /** Else whoever types somebody's address and looks again knows whether that person answered. */
    @Test
    void withdrawingAnAddressChangesNothingThatAnybodyReadsBeforeItDecidesWhoWins() {
        DrawnWave open = DrawnWave.with(3);
        assertSilent(open, open.entries());
        DrawnWave frozen = DrawnWave.frozen(7);
        assertSilent(frozen, frozen.entries());
        DrawnWave drawn = DrawnWave.drawn(8);
        assertTrue(read(drawn).contains("Er zijn nog nummers in reserve."));
        assertSilent(drawn, drawn.in(EntryState.RESERVE));
        assertEquals(List.of(), drawn.in(EntryState.RESERVE));
        winners.decline(drawn.code(), drawn.consent(1));
        assertTrue(read(drawn).contains("Er zijn geen nummers meer in reserve."), "nobody followed, so it shows");
        DrawnWave settled = DrawnWave.drawn(7);
        for (int place = 1; place <= 5; place++) {
            winners.claim(settled.code(), settled.consent(place));
            winners.handOver(settled.code(), settled.at(place).number, "researcher");
        }
        draws.settle(settled.code(), "researcher");
        assertSilent(settled, settled.entries());
        DrawnWave exact = DrawnWave.drawn(5);
        assertTrue(read(exact).contains("Er zijn geen nummers meer in reserve."));
    }

    private void assertSilent(DrawnWave wave, List<PrizeEntry> withdrawing) {
        String before = read(wave);
        assertFalse(withdrawing.isEmpty());
        for (PrizeEntry entry : withdrawing) {
            String address = consents.address(wave.code(), ConsentPurpose.PRIZE_DRAW, Objects.requireNonNull(entry.consentId))
                    .orElseThrow();
            assertEquals(303, form(Staff.session(Role.RESEARCHER), "/staff/waves/" + wave.code() + "/consents/withdraw",
                    Map.of("address", address, "purpose", "")).statusCode());
            assertFalse(consents.stands(wave.code(), ConsentPurpose.PRIZE_DRAW, entry.consentId));
            assertEquals(before, read(wave));
        }
    }

    /** Everything that staff and anybody else can read of a draw, but how the mails to the winners are doing: those leave meanwhile. */
    private String read(DrawnWave wave) {
        String staff = Staff.browsing(session).get("/staff/waves/" + wave.code() + "/draw").asString()
                .replaceAll("<p class=\"quiet\">De mail [^<]*</p>", "");
        return String.join("\n", staff, Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code() + "/draw").asString(),
                get("/nl/draw/" + wave.code()).asString(), get("/nl/draw/" + wave.code() + "/published.txt").asString());
    }

    @Test
    void waveWithoutVouchersSaysNothingOfADrawButThatThereIsNone() {
        ConsentWave wave = ConsentWave.made();
        String path = "/staff/waves/" + wave.code();
        String draw = "href=\"" + path + "/draw\"";
        assertTrue(staff(path).contains(draw));
        assertTrue(staff(path + "/draw").contains("de meting is nog niet geopend"));
        String consents = staff(path + "/consents");
        assertTrue(consents.contains("Er zijn nog geen woorden getoond: de meting is nog niet geopend.") && consents.contains("V10"),
                consents);
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave.code()).incentives.prizes = 0);
        for (int time = 0; time < 2; time++) {
            assertFalse(staff(path).contains(draw));
            String none = staff(path + "/draw");
            assertTrue(none.contains("Deze meting heeft geen cadeaubonnen.") && !none.contains("niet geopend"), none);
            assertFalse(staff(path + "/consents").matches("(?s).*(V10|[Ll]oting|prize-draw).*"), staff(path + "/consents"));
            if (time == 0) {
                wave.start();
            }
        }
        assertFalse(staff(path + "/consents").contains("niet geopend"), "it has opened");
        String address = "nobody@prize.example";
        assertEquals(303, form(session, path + "/consents/withdraw", Map.of("address", address)).statusCode());
    }

    private String staff(String path) {
        String page = Staff.browsing(session).get(path).then().statusCode(200).extract().asString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static List<String> places(DrawnWave wave) {
        return wave.entries().stream().map(entry -> entry.number + " " + entry.place + " " + entry.state + " " + entry.notices).toList();
    }

    private static long audited(DrawnWave wave, String action) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("waveCode = ?1 and action = ?2", wave.code(), action));
    }

    private static Response post(String session, String path) {
        return form(session, path, Map.of());
    }

    private static Response form(String session, String path, Map<String, String> fields) {
        return Staff.browsing(session).formParam("token", FormToken.of(session)).formParams(fields).post(path);
    }

    private String withdraw(DrawnWave wave, int place) {
        return "/withdraw/" + wave.code() + "/"
                + links.token(wave.code(), ConsentPurpose.PRIZE_DRAW, wave.consent(place), ConsentLinks.WITHDRAW);
    }

    private static Response get(String path) {
        return given().redirects().follow(false).get(path);
    }

    private static void assertPage(Language language, Response page) {
        assertPage(language, page, 200);
    }

    private static void assertPage(Language language, Response page, int status) {
        String html = page.asString();
        assertEquals(status, page.statusCode(), html);
        assertTrue(html.contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">"), html);
        String words = html.replaceAll("<[^>]*>", " ");
        assertFalse(words.contains("{") || words.contains("prize.") || words.contains("draw.") || words.contains("withdraw."), words);
    }
}
