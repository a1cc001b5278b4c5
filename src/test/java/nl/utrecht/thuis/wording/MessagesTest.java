package nl.utrecht.thuis.wording;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.EditedTexts;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextEdits;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveCopied;
import nl.utrecht.thuis.wave.WaveState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Researchers at the messages of a wave: who may do what, and what happens to what they type. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MessagesTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{32})\"");
    private static final String DUTCH = "Wilt u iets invullen tot {closes}?\n\n{link}\n\nAnders: {address}\n\n{code}\n\nStop:\n\n{decline}\n\n{contact}";
    private static final String TURKISH = "Lütfen {closes} tarihine kadar doldurun\n\n{link}\n\nVeya: {address}\n\n{code}\n\nDur:\n\n{decline}\n\n{contact}";
    private static final String TITLE = "Een korte vraag";
    private static final String TURKISH_TITLE = "Kısa bir soru";
    private static final String ROUND = "/reminder-1/reminder-not-started/";

    @Inject
    Wordings wordings;
    @Inject
    Languages languages;
    @Inject
    TextEdits edits;
    @Inject
    AuditLog audit;
    @Inject
    Event<WaveCopied> copied;
    private final String wave = "m-" + UUID.randomUUID().toString().substring(0, 8);
    private final String pages = "/staff/waves/" + wave + "/messages";
    private final String invitation = pages + "/invitation/invitation/";
    private String session;

    @BeforeEach
    void aWave() {
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", wave, "name", "Een meting", "languages",
                List.of("nl", "tr", "ar"))).post("/api/v1/waves").then().statusCode(201);
        session = Staff.session(Role.RESEARCHER);
    }

    @AfterEach
    void theFilesAreReadAgain() {
        EditedTexts.forget();
    }

    private ValidatableResponse get(String path) {
        return Staff.browsing(session).urlEncodingEnabled(false).get(path).then();
    }

    private static RequestSpecification form(String session) {
        return Staff.browsing(session).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("token", FormToken.of(session));
    }

    private String seen(String path) {
        Matcher seen = SEEN.matcher(get(path).statusCode(200).extract().asString());
        assertTrue(seen.find());
        return seen.group(1);
    }

    private ValidatableResponse send(String path, String seen, String subject, String body) {
        return form(session).formParam("action", "save").formParam("seen", seen).formParam("subject", subject).formParam("body", body)
                .post(path).then();
    }

    private ValidatableResponse send(String path, String subject, String body) {
        return send(path, seen(path), subject, body);
    }

    private Filled filled(String round, MessageKind kind, String tag) {
        return QuarkusTransaction.requiringNew()
                .call(() -> wordings.of(Wave.get(wave), round, kind, languages.get(tag)).fill(Words.FACTS));
    }

    private String subject(String tag) {
        return filled("invitation", MessageKind.INVITATION, tag).subject();
    }

    private void change(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    private List<String> blockers() {
        return Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of()).post("/api/v1/waves/" + wave + "/open").then()
                .statusCode(400).extract().jsonPath().getList("errors.findAll{it.pointer.startsWith('messages')}.message");
    }

    @Test
    void onlyResearchersComeHere() {
        String path = invitation + "nl";
        for (Role role : Role.values()) {
            String other = Staff.session(role);
            boolean may = role == Role.RESEARCHER;
            for (String page : List.of(pages, path)) {
                assertEquals(may ? 200 : 403, Staff.browsing(other).get(page).statusCode(), role + page);
            }
            for (String to : List.of(path, path + "/preview", pages + ROUND + "copy")) {
                assertEquals(may, form(other).post(to).statusCode() != 403, role + to);
            }
        }
        assertEquals(303, RestAssured.given().redirects().follow(false).get(path).statusCode());
        assertEquals(303, RestAssured.given().redirects().follow(false).post(path).statusCode());
    }

    @Test
    void aFormOfSomebodyElseIsRefused() {
        String path = invitation + "nl";
        for (String to : List.of(path, path + "/preview", pages + ROUND + "copy")) {
            Staff.browsing(session).formParam("token", "wrong").formParam("subject", TITLE).formParam("body", DUTCH).post(to).then()
                    .statusCode(403);
        }
        assertEquals("Voelt u zich thuis in Utrecht?", subject("nl"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path : List.of("/staff/waves/nowhere/messages", pages + "/reminder-9/reminder-not-started/nl",
                pages + "/invitation/prompt/nl", pages + "/invitation/reminder-not-started/nl", pages + "/prompt/invitation/nl",
                pages + "/invitation/letter/nl",
                pages + "/invitation/nonsense/nl", invitation + "xx", invitation + "NL",
                pages + "/a%00b/invitation/nl", pages + "/invitation%0A/invitation/nl")) {
            get(path).statusCode(404);
        }
    }

    @Test
    void theOverviewTellsTheRoundsInTheOrderOfTime() {
        String page = get(pages).statusCode(200).extract().asString();
        assertTrue(page.indexOf("Uitnodiging</h2>") < page.indexOf("Herinnering 1</h2>"));
        assertTrue(page.indexOf("Herinnering 1</h2>") < page.indexOf("Buiten de rondes</h2>"));
        get(pages).body(containsString("Op de dag van opening, 10:00 uur."), containsString("10 dagen na de opening, 10:00 uur."),
                containsString("Voor wie nog niet is begonnen"), containsString("Voor wie is begonnen en nog niet klaar is"),
                containsString(invitation + "tr"), not(containsString(invitation + "en")), containsString("Standaardtekst"),
                not(containsString("Verouderd")), containsString("<bdi lang=\"ar\" dir=\"rtl\">"));
        change(() -> {
            Wave.get(wave).opensOn = LocalDate.of(2031, 10, 1);
            Round.find(wave, "reminder-1").orElseThrow().toNotFinished = false;
        });
        get(pages).body(containsString("1 oktober 2031, 10:00 uur."), containsString("11 oktober 2031, 10:00 uur."),
                not(containsString("Voor wie is begonnen en nog niet klaar is")));
        get("/staff/waves/" + wave).body(containsString("href=\"" + pages + "\""));
    }

    @Test
    void theDefaultIsWhatPeopleGetUntilSomebodyWrites() {
        get(invitation + "ar").body(containsString("<textarea id=\"body\" name=\"body\" lang=\"ar\" dir=\"rtl\""),
                containsString("<div class=\"sheet\" lang=\"ar\" dir=\"rtl\">"), containsString("Beste inwoner van Utrecht,"),
                containsString("{decline}"), not(containsString("value=\"reset\"")));
        assertEquals("Voelt u zich thuis in Utrecht?", subject("nl"));
        send(invitation + "nl", TITLE, DUTCH).statusCode(303).header("Location", invitation + "nl?saved=yes");
        assertEquals(TITLE, subject("nl"));
        assertEquals("Hoe gaat het met u in Utrecht?", filled("reminder-1", MessageKind.REMINDER_NOT_STARTED, "nl").subject());
        get(invitation + "nl?saved=yes").body(containsString("De tekst is bewaard."), containsString("Eigen tekst"),
                containsString("Het laatst veranderd door researcher op"), containsString("value=\"reset\""));
        assertEquals(List.of("message-edited invitation invitation nl"), audited());
    }

    private List<String> audited() {
        return audit.latest(50).stream().filter(entry -> wave.equals(entry.waveCode) && entry.action.startsWith("message"))
                .map(entry -> entry.action + " " + entry.detail).toList();
    }

    @Test
    void goingBackBringsTheDefault() {
        send(invitation + "tr", TURKISH_TITLE, TURKISH).statusCode(303);
        form(session).formParam("action", "reset").formParam("seen", "x").post(invitation + "tr").then().statusCode(400);
        assertEquals(TURKISH_TITLE, subject("tr"));
        form(session).formParam("action", "reset").formParam("seen", seen(invitation + "tr")).post(invitation + "tr").then()
                .statusCode(303);
        assertEquals("Utrecht’te kendinizi evinizde hissediyor musunuz?", subject("tr"));
        assertEquals(List.of("message-edited invitation invitation tr", "message-reset invitation invitation tr"),
                audited().stream().sorted().toList());
    }

    @Test
    void whatIsWrongIsToldAtOnceAndWhatWasTypedStays() {
        send(invitation + "nl", "Kijk {link}", "Beste {naam},\n\nzie http://x.nl <b>\n\n{link}").statusCode(400).body(
                containsString("De tekst is niet bewaard"), containsString("{link} mag niet in het onderwerp staan"),
                containsString("{naam} bestaat niet"), containsString("{code} ontbreekt"), containsString("{decline} ontbreekt"),
                containsString("“http://x.nl” is een adres"), containsString("“&lt;b&gt;” is opmaak"),
                containsString("value=\"Kijk {link}\""), containsString("zie http://x.nl &lt;b&gt;"), not(containsString("<b>")));
        assertEquals("Voelt u zich thuis in Utrecht?", subject("nl"));
        Staff.account(Role.RESEARCHER);
        change(() -> nl.utrecht.thuis.staff.Account.<nl.utrecht.thuis.staff.Account>find("username", "researcher")
                .firstResult().language = "en");
        send(invitation + "nl", "Kijk {link}", DUTCH).statusCode(400).body(containsString("{link} may not be in the subject"));
    }

    /** Stored text is data: nothing that a template engine would obey is stored, and what is stored is shown letter by letter. */
    @Test
    void aTextIsNeverATemplate() {
        for (String trick : List.of("{inject:wordings}", "{#if true}ja{/if}", "{link.length}", "{cdi:config}", "{{link}}",
                "<script>x</script>")) {
            send(invitation + "nl", TITLE, DUTCH + "\n\n" + trick).statusCode(400)
                    .body(containsString(trick.replace("<", "&lt;").replace(">", "&gt;")), not(containsString("<script>x")));
            preview("nl", TITLE, DUTCH + "\n\n" + trick).statusCode(200).body(not(containsString("<script")));
        }
        assertEquals("Voelt u zich thuis in Utrecht?", subject("nl"));
        send(invitation + "nl", "1 < 2 & \"3\"", DUTCH + "\n\n5 > 4 & 3 < 4; ’{contact}’").statusCode(303);
        get(invitation + "nl").body(containsString("<p>5 &gt; 4 &amp; 3 &lt; 4; ’<bdi dir=\"ltr\">"),
                containsString("value=\"1 &lt; 2 &amp; &quot;3&quot;\""));
    }

    private ValidatableResponse preview(String tag, String subject, String body) {
        return form(session).formParam("subject", subject).formParam("body", body).post(invitation + tag + "/preview").then();
    }

    @Test
    void aPreviewShowsWhatIsTypedAndStoresNothing() {
        preview("tr", "Soru {closes}", TURKISH).statusCode(200).body(containsString("<div class=\"sheet\" lang=\"tr\" dir=\"ltr\">"),
                containsString("class=\"button\">Kişisel anketinizi açın</a>"), containsString("class=\"code\">00000-00000-00000<"),
                containsString("/decline"), not(containsString("<html")));
        form(session).formParam("action", "preview").formParam("subject", TURKISH_TITLE).formParam("body", TURKISH)
                .post(invitation + "tr").then().statusCode(200)
                .body(containsString("value=\"" + TURKISH_TITLE + "\""), containsString("class=\"subject\">" + TURKISH_TITLE));
        assertEquals("Utrecht’te kendinizi evinizde hissediyor musunuz?", subject("tr"));
        assertEquals(List.of(), audited());
    }

    @Test
    void lookingChangesNothing() {
        send(invitation + "nl", TITLE, DUTCH).statusCode(303);
        String before = rows();
        for (String path : List.of(pages, invitation + "nl", invitation + "tr?saved=yes", invitation + "nl?action=reset",
                pages + "/prompt/prompt/ar")) {
            get(path).statusCode(200);
        }
        for (String path : List.of(invitation + "nl/preview", pages + ROUND + "copy")) {
            assertTrue(get(path).extract().statusCode() >= 400, path);
        }
        assertEquals(before, rows());
    }

    private String rows() {
        return QuarkusTransaction.requiringNew().call(() -> MessageText.ofWave(wave).stream()
                .map(text -> text.place().name() + " " + text.language + " " + text.subject + " " + text.version).sorted().toList())
                .toString();
    }

    @Test
    void ofTwoWritersTheSecondSeesBothTexts() {
        String seen = seen(invitation + "nl");
        send(invitation + "nl", seen, TITLE, DUTCH).statusCode(303);
        send(invitation + "nl", seen, "Twee", DUTCH).statusCode(400).body(
                containsString("Iemand anders heeft deze tekst intussen veranderd"),
                containsString("value=\"Twee\""), containsString("<p class=\"subject\">" + TITLE + "</p>"));
        assertEquals(TITLE, subject("nl"));
        String both = seen(invitation + "nl");
        send(invitation + "nl", both, "Twee", DUTCH).statusCode(303);
        assertEquals("Twee", subject("nl"));
    }

    /** A text that was removed and written again is another one, though the number of its version is the same. */
    @Test
    void whatWasSeenBeforeItWasRemovedIsNotWhatIsThere() {
        send(invitation + "nl", TITLE, DUTCH).statusCode(303);
        String seen = seen(invitation + "nl");
        form(session).formParam("action", "reset").formParam("seen", seen).post(invitation + "nl").then().statusCode(303);
        send(invitation + "nl", "Anders", DUTCH).statusCode(303);
        send(invitation + "nl", seen, "Verloren", DUTCH).statusCode(400);
        assertEquals("Anders", subject("nl"));
    }

    @Test
    void aNewDutchMakesTheOthersOutdatedAndAsksForAReasonToOpen() {
        assertEquals(List.of(), blockers());
        send(invitation + "tr", TURKISH_TITLE, TURKISH).statusCode(303);
        String seen = seen(invitation + "tr");
        send(invitation + "nl", TITLE, DUTCH).statusCode(303);
        get(pages).body(containsString("Verouderd"));
        get(invitation + "tr").body(containsString("De Nederlandse tekst is veranderd"), containsString("Wilt u iets invullen"));
        assertEquals(List.of("Turks: 1 bericht is verouderd.", "Arabisch: 1 bericht is verouderd."), blockers());
        send(invitation + "tr", seen, TURKISH_TITLE, TURKISH).statusCode(400)
                .body(containsString("De Nederlandse tekst is intussen veranderd"));
        send(invitation + "tr", TURKISH_TITLE, TURKISH).statusCode(303);
        assertEquals(List.of("Arabisch: 1 bericht is verouderd."), blockers());
        send(invitation + "ar", subject("ar"), body("ar")).statusCode(303);
        assertEquals(List.of(), blockers());
        form(session).formParam("action", "reset").formParam("seen", seen(invitation + "nl")).post(invitation + "nl").then()
                .statusCode(303);
        assertEquals(List.of("Turks: 1 bericht is verouderd.", "Arabisch: 1 bericht is verouderd."), blockers());
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("overrideReason", "proef")).post("/api/v1/waves/" + wave
                + "/open").then().statusCode(400).body("errors.pointer", not(hasItem(containsString("messages"))));
    }

    private String body(String tag) {
        return QuarkusTransaction.requiringNew()
                .call(() -> wordings.of(Wave.get(wave), "invitation", MessageKind.INVITATION, languages.get(tag)).body());
    }

    /** The default texts are part of those that the opening waits for. */
    @Test
    void theDefaultsNeedAnApprovalLikeEveryText() {
        List<String> keys = edits.of(languages.get("ti")).stream().map(Translation::key).filter(key -> key.startsWith("message.")).toList();
        assertEquals(14, keys.size());
        int before = waiting();
        List<Translation> texts = edits.of(languages.get("tr")).stream().filter(text -> keys.contains(text.key())).toList();
        change(() -> texts.forEach(text -> edits.store(text, text.text(), TextState.APPROVED, "a.researcher")));
        assertEquals(before - 14, waiting());
    }

    private int waiting() {
        List<String> messages = Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of())
                .post("/api/v1/waves/" + wave + "/open").then().statusCode(400).extract().jsonPath().getList("errors.message");
        String turkish = messages.stream().filter(message -> message.startsWith("Turks: ")).findFirst().orElseThrow();
        return Integer.parseInt(turkish.replaceAll("^Turks: (\\d+) van.*", "$1"));
    }

    @Test
    void whatWasDecidedStaysAsItWas() {
        String seen = seen(invitation + "nl");
        send(invitation + "nl", TITLE, DUTCH).statusCode(303);
        String turkish = subject("tr");
        change(() -> {
            Round round = Round.lock(wave, "invitation").orElseThrow();
            wordings.keep(Wave.get(wave), round, LocalDate.of(2026, 10, 1));
            round.decide(LocalDate.of(2026, 10, 1));
        });
        String rows = rows();
        get(invitation + "nl").body(containsString("Deze tekst ligt vast"), not(containsString("<textarea")), containsString(TITLE));
        for (String action : List.of("save", "reset")) {
            form(session).formParam("action", action).formParam("seen", seen).formParam("subject", "Te laat").formParam("body", DUTCH)
                    .post(invitation + "nl").then().statusCode(409).body(containsString("Dit bericht ligt vast"));
        }
        Translation standard = edits.of(languages.get("tr")).stream().filter(text -> text.key().equals("message.invitation.subject"))
                .findFirst().orElseThrow();
        change(() -> edits.store(standard, "Yeni konu", TextState.APPROVED, "a.researcher"));
        assertEquals(turkish, subject("tr"));
        assertEquals(TITLE, subject("nl"));
        assertEquals(rows, rows());
        get(pages).body(containsString("Ligt vast"), containsString("Klaargezet of verstuurd"), not(containsString("Verouderd")));
        get(invitation + "tr").body(allOf(containsString(turkish), not(containsString("veranderd door"))));
    }

    @Test
    void theWordsOfTheInvitationAreKeptAtTheOpening() {
        String row = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;leerbaarheidstoets;taalniveau;"
                + "start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n900001;Zebedeus;Quill;vrouw;01-02-1990;Syrische;"
                + "Asielstatushouder;B1-route;B1 haalbaar;A2;08-05-2022;Overvecht;;;Straat 1;3518 KE;Utrecht;coach@example.org\r\n";
        Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", row.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/waves/" + wave + "/bronbestand").then().statusCode(200);
        send(invitation + "nl", TITLE, DUTCH).statusCode(303);
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("overrideReason", "proef"))
                .post("/api/v1/waves/" + wave + "/open").then().statusCode(200);
        List<String> kept = QuarkusTransaction.requiringNew()
                .call(() -> MessageText.ofWave(wave).stream().filter(text -> text.editedBy == null)
                        .map(text -> text.place().name() + " " + text.language).sorted().toList());
        assertEquals(
                languages.all().stream().map(language -> "invitation invitation " + language.tag()).filter(text -> !text.endsWith(" nl"))
                        .sorted().toList(),
                kept);
        get(invitation + "nl").body(containsString("Deze tekst ligt vast"), containsString(TITLE));
        get(pages + ROUND + "nl").body(containsString("<textarea"));
    }

    @Test
    void whatCoachesAskForIsFixedWhenTheWaveCloses() {
        String path = pages + "/prompt/prompt/nl";
        send(path, TITLE, DUTCH).statusCode(303);
        assertEquals(TITLE, filled(MessageKind.NO_ROUND, MessageKind.PROMPT, "nl").subject());
        String seen = seen(path);
        change(() -> Wave.get(wave).state = WaveState.ANONYMISED);
        send(path, seen, "Te laat", DUTCH).statusCode(409);
        get(path).body(not(containsString("<textarea")));
    }

    @Test
    void aLetterHasNoWayToStopMail() {
        String path = pages + "/prompt/letter/nl";
        get(path).body(containsString("Op papier"), not(containsString("data-insert=\"{decline}\"")),
                containsString("data-insert=\"{link}\""));
        send(path, TITLE, DUTCH).statusCode(400).body(containsString("{decline} mag niet in dit bericht staan"));
        send(path, TITLE, DUTCH.replace("Stop:\n\n{decline}\n\n", "")).statusCode(303);
        assertEquals(TITLE, filled(MessageKind.NO_ROUND, MessageKind.LETTER, "nl").subject());
    }

    @Test
    void aWaveThatIsMadeFromAnotherGetsItsWords() {
        send(invitation + "nl", TITLE, DUTCH).statusCode(303);
        send(invitation + "tr", TURKISH_TITLE, TURKISH).statusCode(303);
        String copy = wave + "b";
        change(() -> {
            wordings.keep(Wave.get(wave), Round.find(wave, "reminder-1").orElseThrow(), LocalDate.of(2026, 10, 1));
            Wave to = new Wave();
            to.code = copy;
            copied.fire(new WaveCopied(Wave.get(wave), to));
        });
        List<String> texts = QuarkusTransaction.requiringNew().call(() -> MessageText.ofWave(copy).stream()
                .map(text -> text.place().name() + " " + text.language + " " + text.subject).sorted().toList());
        assertEquals(List.of("invitation invitation nl " + TITLE, "invitation invitation tr " + TURKISH_TITLE), texts);
    }

    @Test
    void aReminderTakesOverTheTextsOfAnother() {
        change(() -> {
            Round second = new Round();
            second.waveCode = wave;
            second.code = "reminder-2";
            second.kind = RoundKind.REMINDER;
            second.dayOffset = 17;
            second.sendTime = java.time.LocalTime.NOON;
            second.persist();
        });
        String to = pages + "/reminder-2/reminder-not-started/copy";
        get(pages).body(not(containsString("name=\"from\"")));
        send(pages + ROUND + "nl", TITLE, DUTCH).statusCode(303);
        send(pages + ROUND + "tr", TURKISH_TITLE, TURKISH).statusCode(303);
        get(pages).body(containsString(to), containsString("<option value=\"reminder-1\">Herinnering 1</option>"),
                not(containsString("name=\"replace\"")));
        form(session).formParam("from", "reminder-1").post(to).then().statusCode(303).header("Location", pages + "?copied=2");
        get(pages + "?copied=2").body(containsString("Er zijn 2 teksten overgenomen."), not(containsString("Turks: ")));
        assertEquals(TURKISH_TITLE, filled("reminder-2", MessageKind.REMINDER_NOT_STARTED, "tr").subject());
        assertEquals("Hoe gaat het met u in Utrecht?", filled("reminder-2", MessageKind.REMINDER_NOT_FINISHED, "nl").subject());
        send(pages + "/reminder-2/reminder-not-started/nl", "Eigen", DUTCH).statusCode(303);
        form(session).formParam("from", "reminder-1").post(to).then().statusCode(400).body(containsString("Er is niets overgenomen"));
        assertEquals("Eigen", filled("reminder-2", MessageKind.REMINDER_NOT_STARTED, "nl").subject());
        form(session).formParam("from", "reminder-1").formParam("replace", "yes").post(to).then().statusCode(303);
        assertEquals(TITLE, filled("reminder-2", MessageKind.REMINDER_NOT_STARTED, "nl").subject());
        for (String from : List.of("reminder-9", "invitation", "")) {
            form(session).formParam("from", from).formParam("replace", "yes").post(to).then().statusCode(404);
        }
    }

    /** A later release may know a placeholder no more: then people get the default, and researchers see it. */
    @Test
    void aTextThatCannotBeFilledIsNotSent() {
        change(() -> MessageText.write(new Place(wave, "invitation", MessageKind.INVITATION), "tr",
                new Written(TURKISH_TITLE, TURKISH + "\n\n{voucher}"), "0", 0, "somebody", LocalDate.of(2026, 10, 1)));
        assertEquals("Utrecht’te kendinizi evinizde hissediyor musunuz?", subject("tr"));
        get(pages).body(containsString("Niet bruikbaar"));
        get(invitation + "tr").body(containsString("De bewaarde tekst kan niet worden ingevuld"));
        assertEquals(List.of("Turks: 1 bericht kan niet worden ingevuld; mensen krijgen de standaardtekst."), blockers());
    }
}
