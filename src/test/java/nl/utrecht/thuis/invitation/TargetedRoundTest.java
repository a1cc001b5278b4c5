package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.outbox.TestOutbox;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.ChangeSettings;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.InvalidSettings;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.NationalityPermission;
import nl.utrecht.thuis.wave.PlanTargetedRounds;
import nl.utrecht.thuis.wave.PlannedGroup;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;
import nl.utrecht.thuis.wave.TargetedPlan;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A targeted round goes to as many of each group as were planned, drawn at random from those who still want mail. Twelve women and ten men, four without address. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class TargetedRoundTest {
    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate OPENED = LocalDate.of(2026, 10, 12);
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n";
    private static final Background WOMEN = new Background(Map.of(Feature.SEX, "vrouw"));
    private static final Background MEN = new Background(Map.of(Feature.SEX, "man"));

    @Inject
    DecideRounds rounds;
    @Inject
    PlanTargetedRounds targeted;
    @Inject
    NationalityPermission nationality;
    @Inject
    Waves waves;
    @Inject
    PrintLetters letters;
    @Inject
    ChangeSettings settings;
    @Inject
    Participation participation;
    @Inject
    SendMessages sendMessages;
    private String wave;

    @BeforeEach
    void openAWave() {
        TestOutbox.dropWaiting();
        ScriptedMail.server().behave();
        StringBuilder register = new StringBuilder(HEADINGS);
        for (int i = 0; i < 22; i++) {
            register.append("90000").append(i).append(";Naam").append(i).append(";Achternaam;").append(i < 12 ? "vrouw" : "man")
                    .append(";01-02-1990;Syrische;Asielstatushouder;B1-route;;;08-05-2022;Overvecht;")
                    .append(i % 6 == 0 ? "" : "t" + i + "@targeted.example").append(";;Laan 1;3511 AA;Utrecht;\r\n");
        }
        wave = OpenWave.of(register.toString().getBytes(StandardCharsets.UTF_8)).openedOn(OPENED, at(0, "10:00")).wave();
        send(at(0, "10:01"));
    }

    @AfterEach
    void comeHome() {
        TimeTravel.home();
    }

    private void send(Instant moment) {
        TimeTravel.to(moment);
        sendMessages.run(moment);
    }

    private static Instant at(int day, String time) {
        return OPENED.plusDays(day).atTime(LocalTime.parse(time)).atZone(UTRECHT).toInstant();
    }

    private static TargetedPlan plan(int day, Effort women, Effort men) {
        return new TargetedPlan(OPENED.plusDays(day), LocalTime.of(10, 0), List.of(new TargetedPlan.Group(WOMEN, women, 12, 1.5),
                new TargetedPlan.Group(MEN, men, 10, 0.5)));
    }

    private String schedule(int day, int women, int men) {
        return targeted.schedule(wave, plan(day, new Effort(women, 0, 0), new Effort(men, 0, 0)), "researcher");
    }

    /** Who was decided on, by sex. */
    private Map<String, Long> decided(String round) {
        return people(round).stream()
                .collect(Collectors.groupingBy(one -> Background.parse(one.background).category(Feature.SEX).orElseThrow(),
                        Collectors.counting()));
    }

    private List<Invitation> people(String round) {
        return QuarkusTransaction.requiringNew().call(() -> Invitation.of(wave, OutboxMessage
                .<OutboxMessage>list("waveCode = ?1 and occasion = ?2", wave, round).stream().map(message -> message.recipientId)
                .toList()));
    }

    private RoundState state(String code) {
        return QuarkusTransaction.requiringNew().call(() -> Round.find(wave, code).orElseThrow().state);
    }

    private long audited(String action) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("waveCode = ?1 and action = ?2", wave, action));
    }

    private static List<String> faults(InvalidSettings refused) {
        return refused.details().stream().map(detail -> detail.key()).toList();
    }

    @Test
    void itGoesToAsManyOfEachGroupAsWerePlannedAndTheReminderStillToEverybody() {
        String round = schedule(5, 4, 2);
        rounds.run(at(5, "09:59"));
        assertEquals(Map.of(), decided(round));
        rounds.run(at(5, "10:00"));
        rounds.run(at(5, "10:01"));
        assertEquals(Map.of("vrouw", 4L, "man", 2L), decided(round));
        send(at(5, "10:02"));
        assertEquals(6, QuarkusTransaction.requiringNew().call(() -> participation.rounds(wave).get(round)).values().stream()
                .mapToInt(Integer::intValue).sum(), "what is planned is compared with what was reached");
        rounds.run(at(10, "10:00"));
        assertEquals(Map.of("vrouw", 10L, "man", 8L), decided("reminder-1"));
    }

    @Test
    void whoIsDoneOrDoesNotWantItIsNotDrawnAndAGroupGivesNoMoreThanItHas() {
        String round = schedule(5, 10, 0);
        Set<UUID> out = QuarkusTransaction.requiringNew().call(() -> {
            List<Invitation> women = Invitation.ofWave(wave).stream().filter(one -> one.hasAddress && one.background.contains("vrouw"))
                    .toList();
            women.get(0).done = true;
            women.get(1).optedOut = true;
            women.get(2).addressDead = true;
            women.get(3).leftRegister = true;
            return women.subList(0, 4).stream().map(one -> one.participantId).collect(Collectors.toSet());
        });
        rounds.run(at(5, "10:00"));
        assertEquals(Map.of("vrouw", 6L), decided(round));
        assertTrue(Collections.disjoint(out, people(round).stream().map(one -> one.participantId).toList()));
    }

    @Test
    void chanceDecidesWho() {
        String first = schedule(3, 5, 0);
        rounds.run(at(3, "10:00"));
        send(at(3, "10:01"));
        Set<Set<UUID>> draws = Stream.iterate(4, day -> day + 1).limit(5).map(day -> {
            String next = schedule(day, 5, 0);
            rounds.run(at(day, "10:00"));
            send(at(day, "10:01"));
            return people(next).stream().map(one -> one.participantId).collect(Collectors.toSet());
        }).collect(Collectors.toSet());
        draws.add(people(first).stream().map(one -> one.participantId).collect(Collectors.toSet()));
        assertTrue(draws.size() > 1, "six draws of five of ten are never all the same, but once in 10^12");
    }

    @Test
    void whatCameBeforeTheDecisionIsNotWhatItBrought() {
        String round = schedule(5, 4, 2);
        QuarkusTransaction.requiringNew().run(() -> {
            Invitation woman = Invitation.ofWave(wave).stream().filter(one -> one.background.contains("vrouw")).findFirst().orElseThrow();
            participation.raise(wave, woman.background, Step.DONE, 10);
        });
        assertNull(group(round, WOMEN).doneBefore);
        rounds.run(at(5, "10:00"));
        assertEquals(10, group(round, WOMEN).doneBefore);
        assertEquals(0, group(round, MEN).doneBefore);
        String next = schedule(7, 1, 1);
        rounds.run(at(7, "10:00"));
        assertNull(group(next, WOMEN).doneBefore, "two numbers side by side would tell of the few who answered between");
    }

    @Test
    void aRoundThatNobodyDecidedOnDoesNotOutliveTheField() {
        String round = schedule(5, 4, 2);
        waves.close(wave, "researcher");
        assertEquals(RoundState.CANCELLED, QuarkusTransaction.requiringNew().call(() -> Round.find(wave, round).orElseThrow().state));
    }

    @Test
    void aDayBeyondTheCalendarIsRefusedAndNotFoldedIntoIt() {
        TargetedPlan far = new TargetedPlan(LocalDate.parse("+11761247-12-14"), LocalTime.of(10, 0),
                plan(5, new Effort(1, 0, 0), Effort.NONE).groups());
        assertEquals(List.of("wave.error.round-far"),
                faults(assertThrows(InvalidSettings.class, () -> targeted.schedule(wave, far, "researcher"))));
    }

    private PlannedGroup group(String round, Background background) {
        return QuarkusTransaction.requiringNew().call(() -> PlannedGroup.of(Round.find(wave, round).orElseThrow()).stream()
                .filter(group -> group.background.equals(background.cell())).findFirst().orElseThrow());
    }

    @Test
    void pressingTwiceOrAtTheSameTimePlansOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            schedule(5, 4, 2);
        }, OwnThread.EACH)).limit(2).toArray(CompletableFuture[]::new)).get();
        assertEquals("targeted-1", schedule(5, 4, 2));
        assertEquals(1, audited("targeted-round-planned"));
        assertEquals(List.of("wave.plan.same-day"), faults(assertThrows(InvalidSettings.class, () -> schedule(5, 4, 3))));
    }

    @Test
    void itFitsInTheCalendarOrIsRefused() {
        assertEquals(List.of("wave.plan.same-day"), faults(assertThrows(InvalidSettings.class, () -> schedule(10, 4, 2))));
        assertEquals(List.of("wave.plan.after-last-day"), faults(assertThrows(InvalidSettings.class, () -> schedule(22, 4, 2))));
        TimeTravel.to(at(5, "10:00"));
        assertEquals(List.of("wave.error.round-passed"), faults(assertThrows(InvalidSettings.class, () -> schedule(5, 4, 2))));
        assertEquals(List.of("wave.error.targeted-nobody"), faults(assertThrows(InvalidSettings.class, () -> schedule(6, 0, 0))));
        assertEquals(0, audited("targeted-round-planned"));
    }

    @Test
    void theCalendarNeitherMovesNorDeletesIt() {
        String round = schedule(5, 4, 2);
        settings.change(wave, now -> now.with(new nl.utrecht.thuis.wave.CalendarSettings(now.calendar().opensOn(), now.calendar().opensAt(),
                now.calendar().announcement(), List.of(), 20, now.calendar().closesByItself(), now.calendar().sendFrom(),
                now.calendar().sendUntil(), now.calendar().sendDays(), now.calendar().perMinute())), "researcher");
        assertEquals(RoundState.PLANNED, state(round));
        assertEquals(List.of(), settings.read(wave).calendar().reminders());
        InvalidSettings refused = assertThrows(InvalidSettings.class, () -> settings.change(wave, now -> now.with(
                new nl.utrecht.thuis.wave.CalendarSettings(now.calendar().opensOn(), now.calendar().opensAt(),
                        now.calendar().announcement(),
                        List.of(new nl.utrecht.thuis.wave.PlannedRound("", 5, LocalTime.of(15, 0), true, true)), 20,
                        now.calendar().closesByItself(), now.calendar().sendFrom(), now.calendar().sendUntil(), now.calendar().sendDays(),
                        now.calendar().perMinute())),
                "researcher"));
        assertEquals(List.of("wave.error.targeted-day"), faults(refused));
    }

    @Test
    void itCanBeCalledOffUntilItIsDecided() {
        String round = schedule(5, 4, 2);
        assertTrue(targeted.cancel(wave, round, "researcher"));
        assertTrue(targeted.cancel(wave, round, "researcher"));
        assertEquals(1, audited("targeted-round-cancelled"));
        rounds.run(at(5, "10:00"));
        assertEquals(Map.of(), decided(round));
        String next = schedule(5, 1, 1);
        assertEquals("targeted-2", next);
        rounds.run(at(5, "10:00"));
        assertFalse(targeted.cancel(wave, next, "researcher"));
        assertFalse(targeted.cancel(wave, "reminder-1", "researcher"), "the reminder of everybody is not for the planner");
        assertEquals(RoundState.PLANNED, state("reminder-1"));
    }

    @Test
    void nationalityNeedsAReasonThatIsKept() {
        TargetedPlan plan = new TargetedPlan(OPENED.plusDays(5), LocalTime.of(10, 0), List.of(
                new TargetedPlan.Group(new Background(Map.of(Feature.NATIONALITY, "Syrische")), new Effort(1, 0, 0), 22, 0.1)));
        assertEquals(List.of("wave.error.targeted-nationality"),
                faults(assertThrows(InvalidSettings.class, () -> targeted.schedule(wave, plan, "researcher"))));
        nationality.allow(wave, "Besluit 12 van het college", "researcher");
        targeted.schedule(wave, plan, "researcher");
        assertEquals(1, audited("target-by-nationality"));
        assertEquals("Besluit 12 van het college", QuarkusTransaction.requiringNew().call(() -> Wave.get(wave).nationalityReason));
    }

    /** Four people have no address: 0 and 6 are women, 12 and 18 men. */
    @Test
    void lettersAreDrawnTooAndTheLatestPlanCounts() {
        String old = targeted.schedule(wave, plan(5, new Effort(1, 2, 0), Effort.NONE), "researcher");
        assertEquals(2, letters.waiting(wave).get(LetterAudience.PLANNED));
        String round = targeted.schedule(wave, plan(6, new Effort(1, 1, 0), new Effort(0, 9, 0)), "researcher");
        assertEquals(3, letters.waiting(wave).get(LetterAudience.PLANNED));
        LetterBatch batch = letters.prepare(wave, LetterAudience.PLANNED, "researcher");
        assertEquals(3, batch.people);
        assertEquals(1, group(round, WOMEN).lettersMade);
        assertEquals(2, group(round, MEN).lettersMade);
        assertEquals(0, group(old, WOMEN).lettersMade);
        assertEquals(0, letters.prepare(wave, LetterAudience.PLANNED, "researcher").people);
        assertEquals(1, letters.waiting(wave).get(LetterAudience.UNREACHED), "one woman still waits for a letter");
    }
}
