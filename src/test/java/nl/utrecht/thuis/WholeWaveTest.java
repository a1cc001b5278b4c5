package nl.utrecht.thuis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.utrecht.thuis.LivedWave.Arrived;
import nl.utrecht.thuis.demonstration.Phone;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.invitation.Prompts;
import nl.utrecht.thuis.invitation.TestInvitations;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A wave from its announcement to its closing, in the weeks in which the clocks go back: on Sunday 25 October 2026 the hour from two to three comes twice. Mail
 * goes out from Monday to Friday between nine and five. Who got what is read from what the mail server received.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class WholeWaveTest {
    private static final String WAVE = "hele-meting";
    private static final LocalDate OPENS = LocalDate.of(2026, 10, 12);
    /** Everybody by what happens to them, and the language in which they are written to first. */
    private static final Map<String, String> LANGUAGES = new TreeMap<>(Map.ofEntries(Map.entry("silent", "ar"),
            Map.entry("declines-early", "ti"), Map.entry("dead-early", "ar"), Map.entry("new-address-early", "nl"),
            Map.entry("dead", "en"), Map.entry("new-address", "tr"), Map.entry("answers", "fa-AF"), Map.entry("starts", "tr"),
            Map.entry("unsubscribes", "fa"), Map.entry("moves", "nl"), Map.entry("without-address", "ar"),
            Map.entry("without-address-yet", "ti"), Map.entry("starts-later", "en"), Map.entry("answers-at-the-last-moment", "fa")));
    private static final Map<String, String> NATIONALITIES = Map.of("ar", "Syrische", "ti", "Eritrese", "nl", "Belgische", "en", "Britse",
            "tr", "Turkse", "fa-AF", "Afghaanse", "fa", "Iraanse");

    @Inject
    LivedWave life;
    @Inject
    Outbox outbox;
    @Inject
    Prompts prompts;
    @Inject
    Participation participation;
    @Inject
    Questionnaires questionnaires;
    @Inject
    Languages languages;
    @Inject
    TextBook texts;
    @TestHTTPResource("/")
    URI base;

    @AfterEach
    void comeHome() {
        TimeTravel.home();
    }

    @Test
    void everybodyGetsWhatIsForThemAndNothingElse() {
        life.begin(WAVE, LANGUAGES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, person -> NATIONALITIES.get(person.getValue()))),
                LocalDateTime.parse("2026-10-01T00:00"));
        life.ready(OPENS, 21, LocalTime.of(9, 0), LocalTime.of(17, 0), "1,2,3,4,5",
                List.of(LivedWave.round(RoundKind.ANNOUNCEMENT, Round.ANNOUNCEMENT, -7, "10:00"),
                        LivedWave.round(RoundKind.INVITATION, Round.INVITATION, 0, "10:00"),
                        LivedWave.round(RoundKind.REMINDER, "reminder-1", 10, "10:00"),
                        LivedWave.round(RoundKind.REMINDER, "reminder-2", 16, "08:00")));
        theAnnouncementTellsWhatComes();
        theWaveOpensByItself();
        peopleDoWhatTheyDo();
        theRemindersGoToWhoShouldGetThem();
        itClosesByItselfAndNothingComesAfterwards();
        theCountsAreThoseOfThePeople();
        everyMailIsItsOwn();
    }

    private void theAnnouncementTellsWhatComes() {
        life.until("2026-10-09T12:00");
        assertArrived("2026-10-05T10:00", "silent", "declines-early", "dead-early", "new-address-early", "dead", "new-address", "answers",
                "starts", "unsubscribes", "moves", "starts-later", "answers-at-the-last-moment");
        life.arrived().forEach(mail -> assertEquals("", mail.link(), "an announcement has nothing to come in with"));
        assertEquals(Set.of("announcement"), kinds());

        Arrived announcement = life.to("declines-early").get(0);
        String unsubscribe = path(announcement.header("List-Unsubscribe").replaceAll("[<>]", ""));
        assertEquals("List-Unsubscribe=One-Click", announcement.header("List-Unsubscribe-Post"));
        String code = TestInvitations.secrets(WAVE, List.of(life.clientNumber("declines-early"))).get(2);
        life.arrived().forEach(mail -> assertFalse(mail.text().contains(code), "nor a code, in the link that stops mail either"));
        given().post("/nl/u/" + code).then().statusCode(403).body(containsString("12 oktober 2026"));
        given().formParam("List-Unsubscribe", "One-Click").post(unsubscribe).then().statusCode(200);
        comesBack("dead-early");
        comesBack("new-address-early");
        life.changeAddress("new-address-early", "found-early@leven.example");
    }

    private void theWaveOpensByItself() {
        life.until("2026-10-12T09:30");
        assertEquals(WaveState.READY, state());
        life.until("2026-10-12T10:00");
        assertEquals(WaveState.IN_THE_FIELD, state());
        assertArrived("2026-10-12T10:00", "silent", "found-early", "dead", "new-address", "answers", "starts", "unsubscribes", "moves",
                "starts-later", "answers-at-the-last-moment");
        assertEquals(Set.of("announcement", "invitation"), kinds());
    }

    private void peopleDoWhatTheyDo() {
        life.until("2026-10-13T12:00");
        answers("answers", Integer.MAX_VALUE);
        answers("starts", 2);
        Arrived invitation = life.to("unsubscribes").get(1);
        given().multiPart("List-Unsubscribe", "One-Click").post(path(invitation.header("List-Unsubscribe").replaceAll("[<>]", ""))).then()
                .statusCode(200);
        comesBack("dead");
        comesBack("new-address");
        life.move("moves");
        life.until("2026-10-14T20:00");
        life.changeAddress("new-address", "found@leven.example");
        life.until("2026-10-15T10:30");
        assertArrived("2026-10-15T09:00", "found");
        life.changeAddress("without-address-yet", LivedWave.address("without-address-yet"));
        life.until("2026-10-20T10:30");
        assertArrived("2026-10-15T11:00", "without-address-yet");
        for (String name : List.of("silent", "answers", "declines-early", "dead", "moves", "without-address", "silent")) {
            prompt(name, LocalDate.of(2026, 10, 20));
        }
        life.until("2026-10-21T12:00");
        assertArrived("2026-10-20T11:00", "silent");
    }

    private void theRemindersGoToWhoShouldGetThem() {
        life.until("2026-10-23T12:00");
        assertArrived("2026-10-22T10:00", "silent", "starts", "found-early", "found", "without-address-yet", "starts-later",
                "answers-at-the-last-moment");
        assertEquals(Map.of("starts", "reminder-not-finished", "silent", "reminder-not-started", "starts-later", "reminder-not-started"),
                lastKinds("starts", "silent", "starts-later"));
        answers("starts-later", 1);
        life.until("2026-10-28T08:30");
        assertFalse(life.byHalfHour().containsKey("2026-10-28T08:00"), "decided at eight, it goes out from nine");
        answers("answers-at-the-last-moment", Integer.MAX_VALUE);
        life.until("2026-10-30T12:00");
        assertArrived("2026-10-28T09:00", "silent", "starts", "found-early", "found", "without-address-yet", "starts-later");
        assertEquals(Map.of("starts", "reminder-not-finished", "silent", "reminder-not-started", "starts-later", "reminder-not-finished"),
                lastKinds("starts", "silent", "starts-later"));
    }

    private void itClosesByItselfAndNothingComesAfterwards() {
        life.until("2026-11-02T23:30");
        prompt("silent", LocalDate.of(2026, 11, 2));
        assertEquals(WaveState.IN_THE_FIELD, state());
        life.until("2026-11-03T00:00");
        assertEquals(WaveState.CLOSED, state());
        life.until("2026-11-06T17:00");
        assertEquals(Set.of("2026-10-05T10:00", "2026-10-12T10:00", "2026-10-15T09:00", "2026-10-15T11:00", "2026-10-20T11:00",
                "2026-10-22T10:00", "2026-10-28T09:00"), life.byHalfHour().keySet());
    }

    private void theCountsAreThoseOfThePeople() {
        Counts total = participation.read(WAVE).total();
        Map<Step, Integer> expected = Map.of(Step.REGISTER, 13, Step.WITH_ADDRESS, 12, Step.INVITED, 10, Step.DELIVERED, 10, Step.BOUNCED,
                3,
                Step.OPTED_OUT, 2, Step.STARTED, 4, Step.DONE, 2);
        expected.forEach((step, people) -> assertEquals(people, total.of(step), step.name()));
        Map<String, Integer> reached = participation.rounds(WAVE).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                round -> round.getValue().values().stream().mapToInt(Integer::intValue).sum()));
        assertEquals(Map.of("announcement", 12, "invitation", 11, "reminder-1", 7, "reminder-2", 6, "prompts-2026-W43", 6,
                "prompts-2026-W45", 1), reached);
    }

    private void everyMailIsItsOwn() {
        Set<String> ids = new HashSet<>();
        Map<String, Set<String>> links = new TreeMap<>();
        for (Arrived mail : life.arrived()) {
            assertEquals(1, mail.recipients());
            assertEquals(mail.to(), mail.header("To"));
            assertTrue(ids.add(mail.header("Message-ID")), "a mail came twice");
            String name = mail.to().replaceAll("@.*", "").replace("found-early", "new-address-early").replace("found", "new-address");
            assertEquals(LANGUAGES.get(name), mail.language());
            if (!mail.link().isEmpty()) {
                links.computeIfAbsent(mail.link().replaceAll(".*/", ""), code -> new TreeSet<>()).add(name);
                assertTrue(mail.link().startsWith("/" + mail.language() + "/u/"));
            }
        }
        assertEquals(11, links.size(), "everybody who was invited has one code");
        links.values().forEach(people -> assertEquals(1, people.size()));
    }

    private void assertArrived(String halfHour, String... names) {
        assertEquals(new TreeSet<>(Set.of(names)), life.byHalfHour().get(halfHour));
        long mails = life.arrived().stream().filter(mail -> mail.when().toString().equals(halfHour)).count();
        assertEquals(names.length, mails, "nobody got two");
    }

    /** What the mails are, by their subjects. */
    private Set<String> kinds() {
        return life.arrived().stream().map(this::kind).collect(Collectors.toSet());
    }

    private Map<String, String> lastKinds(String... names) {
        return Set.of(names).stream().collect(Collectors.toMap(name -> name, name -> kind(life.to(name).get(life.to(name).size() - 1))));
    }

    /** Both reminders have the same subject; the first words after the greeting tell them apart. */
    private String kind(Arrived mail) {
        for (String kind : List.of("announcement", "invitation", "prompt", "reminder-not-started", "reminder-not-finished")) {
            String second = texts.in(languages.get(mail.language())).format("message." + kind + ".body", Facts.NONE).split("\n\n")[1];
            String words = second.split("[⟨]")[0].strip();
            if (mail.text().contains(words.substring(0, Math.min(40, words.length())))
                    && mail.subject().equals(texts.in(languages.get(mail.language())).format("message." + kind + ".subject", Facts.NONE))) {
                return kind;
            }
        }
        throw new AssertionError("A mail of no kind: " + mail.subject());
    }

    /** Arguments that leave a trace. */
    private static final class Facts {
        private static final Map<String, Object> NONE = Map.of("link", "⟨", "code", "⟨", "address", "⟨", "decline", "⟨", "contact", "⟨",
                "closes", "⟨", "opens", "⟨", "prizes", 5, "amount", 50);
    }

    private void answers(String name, int questions) {
        String link = life.to(name).stream().map(Arrived::link).filter(path -> !path.isEmpty()).findFirst().orElseThrow();
        Phone.answers(base.toString().replaceAll("/$", ""), link, link.split("/")[1],
                new Neighbourhood.Answering(questionnaires.get("thuis-2023"), name.hashCode(), ""), questions);
    }

    private void comesBack(String name) {
        List<Arrived> mails = life.to(name);
        assertTrue(outbox.bounced(mails.get(mails.size() - 1).id(), "5.1.1", true));
    }

    private void prompt(String name, LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> prompts.prompt(WAVE, List.of(life.participant(name)), day));
    }

    private WaveState state() {
        return QuarkusTransaction.requiringNew().call(() -> Wave.get(WAVE).state);
    }

    private static String path(String address) {
        assertFalse(address.isEmpty());
        return URI.create(address).getPath();
    }
}
