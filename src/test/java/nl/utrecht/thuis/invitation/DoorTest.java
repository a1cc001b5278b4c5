package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.invitation.Knock.Outcome;
import nl.utrecht.thuis.keys.KeysConfig;
import nl.utrecht.thuis.outbox.ScriptedMail;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing is slow, typing errors are free, and the right code always gets in after the wait. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class DoorTest {
    private static final Duration HOUR = Duration.ofHours(1);
    @Inject
    Door door;
    @Inject
    Clock clock;
    @Inject
    KeysConfig keys;
    @Inject
    Session database;
    private OpenWave wave;
    private Code code;

    @BeforeEach
    void openAWave() {
        wave = OpenWave.of(1);
        code = wave.codes().get(0);
    }

    @AfterEach
    void comeHome() {
        TimeTravel.home();
    }

    private Outcome knock(String typed) {
        return door.knock(typed, Optional.empty()).outcome();
    }

    private Outcome knock(String typed, String session) {
        return door.knock(typed, Optional.of(session)).outcome();
    }

    private String comeIn() {
        return door.knock(code.compact(), Optional.empty()).session().orElseThrow();
    }

    private List<Outcome> guess(String typed, int times) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            outcomes.add(knock(typed));
        }
        return outcomes;
    }

    /** How many count, or -1 when there is no row. */
    private int failures(String selector) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select failures from code_failure where selector = ?1", Integer.class)
                        .setParameter(1, selector).getResultStream().findFirst().orElse(-1));
    }

    @Test
    void aTypingErrorIsNoGuess() {
        String typed = code.compact();
        String wrong = typed.substring(0, 14) + (typed.charAt(14) == '0' ? '1' : '0');
        assertEquals(List.of(Outcome.INCOMPLETE), guess(wrong, 50).stream().distinct().toList());
        assertEquals(List.of(Outcome.INCOMPLETE), guess(typed.substring(0, 9), 50).stream().distinct().toList());
        assertEquals(-1, failures(code.selector()));
        assertEquals(Outcome.WELCOME, knock(typed));
    }

    @Test
    void knownAndUnknownSelectorsAreSlowedDownAlike() {
        String unknown = OpenWave.unknown();
        for (Duration later : List.of(Duration.ZERO, Duration.ofSeconds(31), Duration.ofSeconds(61), Duration.ofSeconds(121))) {
            TimeTravel.ahead(later);
            for (int i = 0; i < 6; i++) {
                Knock known = door.knock(OpenWave.wrong(code), Optional.empty());
                assertEquals(known, door.knock(unknown, Optional.empty()));
                assertEquals(i < (later.isZero() ? 5 : 1) ? Outcome.UNKNOWN : Outcome.WAIT, known.outcome());
                assertTrue(known.outcome() == Outcome.UNKNOWN || known.minutes() > 0, "wait 0 minutes");
            }
        }
    }

    @Test
    void theRightCodeWaitsTooAndThenWorksAgain() {
        guess(OpenWave.wrong(code), 5);
        assertEquals(Outcome.WAIT, knock(code.compact()));
        TimeTravel.ahead(Duration.ofSeconds(31));
        assertEquals(Outcome.WELCOME, knock(code.compact()));
        assertEquals(5, failures(code.selector()), "coming in does not give a guesser new tries");
    }

    @Test
    void whoIsInsideIsNotHeldUpByOthersWhoGuess() {
        String session = comeIn();
        guess(OpenWave.wrong(code), 5);
        assertEquals(Outcome.WAIT, knock(code.compact()));
        assertEquals(Outcome.WELCOME, knock(code.compact(), session));
        assertEquals(Outcome.UNKNOWN, knock(OpenWave.wrong(code), session));
        assertEquals(6, failures(code.selector()), "what goes wrong inside counts too");
        door.leave(session);
        assertEquals(Outcome.WAIT, knock(code.compact(), session), "who has left is nobody");
    }

    @Test
    void aSessionPassesForItsOwnCodeOnlyAndForAsLongAsItLives() {
        String session = comeIn();
        String stranger = door.knock(OpenWave.of(1).codes().get(0).compact(), Optional.empty()).session().orElseThrow();
        guess(OpenWave.wrong(code), 5);
        for (String other : List.of(stranger, "", ".", "x", wave.wave() + ".", wave.wave() + ".made-up")) {
            assertEquals(Outcome.WAIT, knock(code.compact(), other), other);
        }
        TimeTravel.ahead(Duration.ofDays(3));
        guess(OpenWave.wrong(code), 5);
        assertEquals(Outcome.WAIT, knock(code.compact(), session));
    }

    @Test
    void whoeverGuessesAllDayHasFewerThanTwentyTriesInAnyHourAndWaitsFifteenMinutesAtMost() {
        List<Instant> guesses = new ArrayList<>();
        long longest = 0;
        for (int i = 0; i < 8 * 60 * 4; i++) {
            Knock knock = door.knock(OpenWave.wrong(code), Optional.empty());
            if (knock.outcome() == Outcome.UNKNOWN) {
                guesses.add(clock.instant());
            }
            longest = Math.max(longest, knock.minutes());
            TimeTravel.ahead(Duration.ofSeconds(15));
        }
        assertTrue(guesses.size() > 30, "only " + guesses.size() + " in eight hours");
        guesses.forEach(from -> assertTrue(
                guesses.stream().filter(guess -> !guess.isBefore(from) && guess.isBefore(from.plus(HOUR))).count() < 20));
        assertEquals(15, longest);
    }

    @Test
    void failuresAreForgottenAnHourAfterTheLastWait() {
        guess(OpenWave.wrong(code), 5);
        TimeTravel.ahead(HOUR);
        assertEquals(List.of(Outcome.UNKNOWN, Outcome.WAIT), guess(OpenWave.wrong(code), 2));
        TimeTravel.ahead(HOUR.plusMinutes(2));
        assertEquals(List.of(Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.WAIT),
                guess(OpenWave.wrong(code), 6));
        TimeTravel.ahead(HOUR.multipliedBy(2));
        knock(OpenWave.unknown());
        assertEquals(-1, failures(code.selector()));
    }

    @Test
    void twoWrongGuessesAtOnceBothCount() throws Exception {
        for (int round = 0; round < 5; round++) {
            String guess = OpenWave.unknown();
            assertEquals(List.of(Outcome.UNKNOWN, Outcome.UNKNOWN), atOnce(guess, 2));
            assertEquals(2, failures(guess.substring(0, Code.SELECTOR)));
        }
    }

    @Test
    void manyGuessesAtOnceAreNoWayAroundTheWait() throws Exception {
        List<Outcome> outcomes = atOnce(OpenWave.wrong(code), 16);
        assertEquals(5, outcomes.stream().filter(Outcome.UNKNOWN::equals).count());
        assertEquals(11, outcomes.stream().filter(Outcome.WAIT::equals).count());
    }

    @Test
    void comingInLeavesNoTraceOfWhen() {
        knock(code.compact());
        assertEquals(-1, failures(code.selector()));
    }

    @Test
    void aWaveWhoseKeysAreGoneKeepsNobodyElseOut() throws Exception {
        OpenWave other = OpenWave.of(1);
        Path key = keys.keys().resolve(wave.wave()).resolve("codes.key");
        String otherCode = other.codes().get(0).compact();
        byte[] secret = Files.readAllBytes(key);
        Files.delete(key);
        try {
            assertEquals(Outcome.UNKNOWN, knock(code.compact()));
            assertEquals(Outcome.WELCOME, knock(otherCode));
            assertEquals(Outcome.UNKNOWN, knock(OpenWave.unknown()));
        } finally {
            Files.write(key, secret);
        }
    }

    private List<Outcome> atOnce(String typed, int people) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(people);
        Callable<Outcome> person = () -> {
            ready.await();
            return knock(typed);
        };
        ExecutorService phones = Executors.newFixedThreadPool(people);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> answer : phones.invokeAll(Collections.nCopies(people, person))) {
                outcomes.add(answer.get());
            }
            return outcomes;
        } finally {
            phones.shutdownNow();
        }
    }
}
