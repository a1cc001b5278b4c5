package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
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
import nl.utrecht.thuis.outbox.ScriptedServer;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.outbox.TestOutbox;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets a round is decided once, on time or late, by one of many, and never together with an earlier mail. The wave opened on 12 October 2026. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class DecideRoundsTest {
    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate OPENED = LocalDate.of(2026, 10, 12);
    private static final String FIRST = "reminder-1";
    private static final String SECOND = "reminder-2";

    @Inject
    DecideRounds rounds;
    @Inject
    SendMessages sendMessages;
    private String wave;

    @BeforeEach
    void openAWave() {
        TestOutbox.dropWaiting();
        ScriptedMail.server().behave();
        wave = OpenWave.of(4).openedOn(OPENED, at(OPENED, "10:00")).wave();
        QuarkusTransaction.requiringNew().run(() -> Round.delete("waveCode = ?1 and kind = ?2", wave, RoundKind.REMINDER));
    }

    @AfterEach
    void comeHome() {
        TimeTravel.home();
    }

    private void send(Instant moment) {
        TimeTravel.to(moment);
        sendMessages.run(moment);
    }

    private void plan(String code, int day, String time) {
        QuarkusTransaction.requiringNew().run(() -> {
            Round round = new Round();
            round.waveCode = wave;
            round.code = code;
            round.kind = RoundKind.REMINDER;
            round.dayOffset = day;
            round.sendTime = LocalTime.parse(time);
            round.persist();
        });
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(UTRECHT).toInstant();
    }

    private Set<UUID> decided(String occasion) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.<OutboxMessage>list("waveCode = ?1 and occasion = ?2", wave, occasion).stream()
                        .map(message -> message.recipientId).collect(Collectors.toSet()));
    }

    private RoundState state(String code) {
        return QuarkusTransaction.requiringNew().call(() -> Round.find(wave, code).orElseThrow().state);
    }

    private long audited(String action) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("waveCode = ?1 and action = ?2", wave, action));
    }

    @Test
    void itIsDecidedWhenItsTimeHasComeAndNotBefore() {
        send(at(OPENED, "10:01"));
        plan(FIRST, 10, "10:00");
        rounds.run(at(OPENED.plusDays(10), "09:59"));
        assertEquals(Set.of(), decided(FIRST));
        rounds.run(at(OPENED.plusDays(10), "10:00"));
        rounds.run(at(OPENED.plusDays(10), "10:00").plus(Duration.ofDays(1)));
        assertEquals(4, decided(FIRST).size());
        assertEquals(1, audited("round-decided"));
    }

    @Test
    void theHourThatComesTwiceBringsItOnce() {
        send(at(OPENED, "10:01"));
        plan(FIRST, 13, "02:30");
        rounds.run(Instant.parse("2026-10-25T00:29:59Z"));
        assertEquals(Set.of(), decided(FIRST));
        rounds.run(Instant.parse("2026-10-25T00:30:00Z"));
        assertEquals(4, decided(FIRST).size());
        send(Instant.parse("2026-10-25T00:30:01Z"));
        rounds.run(Instant.parse("2026-10-25T01:30:00Z"));
        send(Instant.parse("2026-10-25T01:30:01Z"));
        assertEquals(8, ScriptedMail.server().taken().count());
    }

    @Test
    void whoeverStillWaitsForTheInvitationGetsNoReminder() {
        String late = "door0@door.example";
        ScriptedMail.server().follow((stage, to) -> stage == ScriptedServer.Stage.RCPT && to.equals(late)
                ? new ScriptedServer.Act("451 later", false)
                : ScriptedServer.AS_USUAL);
        send(at(OPENED, "10:01"));
        plan(FIRST, 0, "10:01");
        rounds.run(at(OPENED, "10:01"));
        assertEquals(3, decided(FIRST).size());
        ScriptedMail.server().behave();
        send(at(OPENED, "11:00"));
        assertEquals(1, ScriptedMail.server().received(late).size(), "the invitation, and not the reminder with it");
    }

    @Test
    void lateIsBetterThanNeverUnlessTheLastDayIsOver() {
        send(at(OPENED, "10:01"));
        plan(FIRST, 10, "10:00");
        rounds.run(at(OPENED.plusDays(22), "00:00"));
        assertEquals(Set.of(), decided(FIRST));
        assertEquals(RoundState.PLANNED, state(FIRST));
        rounds.run(at(OPENED.plusDays(21), "23:59"));
        assertEquals(4, decided(FIRST).size());
    }

    @Test
    void ofSeveralThatAreLateNobodyGetsTwo() {
        send(at(OPENED, "10:01"));
        plan(FIRST, 5, "10:00");
        plan(SECOND, 10, "10:00");
        rounds.run(at(OPENED.plusDays(12), "10:00"));
        assertEquals(4, decided(SECOND).size());
        assertEquals(Set.of(), decided(FIRST));
        assertEquals(List.of(RoundState.DECIDED, RoundState.DECIDED), Stream.of(FIRST, SECOND).map(this::state).toList());
    }

    @Test
    void manyReplicasDecideOnce() throws Exception {
        send(at(OPENED, "10:01"));
        plan(FIRST, 10, "10:00");
        CyclicBarrier together = new CyclicBarrier(4);
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            rounds.run(at(OPENED.plusDays(10), "10:00"));
        }, OwnThread.EACH)).limit(4).toArray(CompletableFuture[]::new)).get();
        assertEquals(4, decided(FIRST).size());
        assertEquals(1, audited("round-decided"));
    }

    @Test
    void whatBreaksHalfwayDecidesNothingAndIsDoneAgain() {
        send(at(OPENED, "10:01"));
        plan(FIRST, 10, "10:00");
        sendDays("8"); // there is no eighth day of the week: the last thing that a decision does fails
        rounds.run(at(OPENED.plusDays(10), "10:00"));
        assertEquals(Set.of(), decided(FIRST));
        assertEquals(RoundState.PLANNED, state(FIRST));
        sendDays("1,2,3,4,5,6,7");
        rounds.run(at(OPENED.plusDays(10), "10:01"));
        assertEquals(4, decided(FIRST).size());
    }

    private void sendDays(String days) {
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave).sendWindow.days = days);
    }

    @Test
    void anAnnouncementIsNotSentWhenTheInvitationIsDueToo() {
        for (boolean ready : List.of(true, false)) {
            QuarkusTransaction.requiringNew().run(() -> {
                Wave opened = Wave.get(wave);
                opened.state = ready ? WaveState.READY : WaveState.IN_THE_FIELD;
                Round.delete("waveCode = ?1 and kind = ?2", wave, RoundKind.ANNOUNCEMENT);
                Round announcement = new Round();
                announcement.waveCode = wave;
                announcement.code = Round.ANNOUNCEMENT;
                announcement.kind = RoundKind.ANNOUNCEMENT;
                announcement.dayOffset = -7;
                announcement.sendTime = LocalTime.of(10, 0);
                announcement.persist();
            });
            rounds.run(at(OPENED, "10:00"));
            assertEquals(RoundState.CANCELLED, state(Round.ANNOUNCEMENT));
            assertEquals(Set.of(), decided(Round.ANNOUNCEMENT));
        }
        assertEquals(2, audited("round-overtaken"));
        assertNull(QuarkusTransaction.requiringNew().call(() -> Wave.get(wave).announcedOn));
    }

    @Test
    void eachReminderGoesOnlyToThoseItSays() {
        send(at(OPENED, "10:01"));
        List<UUID> people = QuarkusTransaction.requiringNew()
                .call(() -> Invitation.ofWave(wave).stream().map(invitation -> invitation.participantId).toList());
        QuarkusTransaction.requiringNew().run(() -> {
            Invitation.find(wave, people.get(0)).orElseThrow().started = true;
            Invitation.find(wave, people.get(1)).orElseThrow().started = true;
        });
        plan(FIRST, 10, "10:00");
        plan(SECOND, 10, "10:00");
        QuarkusTransaction.requiringNew().run(() -> {
            Round.find(wave, FIRST).orElseThrow().toNotStarted = false;
            Round.find(wave, SECOND).orElseThrow().toNotFinished = false;
        });
        rounds.run(at(OPENED.plusDays(10), "10:00"));
        assertEquals(new HashSet<>(people.subList(0, 2)), decided(FIRST));
        assertEquals(new HashSet<>(people.subList(2, 4)), decided(SECOND));
    }
}
