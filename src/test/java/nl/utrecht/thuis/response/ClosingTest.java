package nl.utrecht.thuis.response;

import static nl.utrecht.thuis.consent.ConsentPurpose.INTERVIEW;
import static nl.utrecht.thuis.consent.ConsentPurpose.PRIZE_DRAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.consent.ConsentWave;
import nl.utrecht.thuis.envelope.BoxClosed;
import nl.utrecht.thuis.envelope.BoxState;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.invitation.TestInvitations;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.WaveClosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The closing of a wave dies at each of its steps; whoever goes on comes to the same end. Nothing is lost on the way, and nothing comes twice. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ClosingTest {
    @Inject
    MixAnswers mix;
    @Inject
    Envelopes envelopes;
    @Inject
    WaveKeys keys;
    @Inject
    ObjectMapper json;
    @Inject
    Event<WaveClosed> closed;

    /** Where it dies. A transaction dies at its very end, when all of its work is done and nothing is committed. */
    enum Stop {
        LEAVING_THE_FIELD("audit_entry", "insert", "new.action = 'wave-closed'"), BEFORE_ANYBODY_HEARS_OF_IT, MIXING("response", "insert",
                "true"), DESTROYING_THE_KEY_OF_THE_ANSWERS("answers.key"), DESTROYING_THE_KEY_OF_THE_DRAFTS(
                        "drafts.key"), TAKING_THE_ADDRESSES("consent", "insert", "true"), DESTROYING_THE_KEY_OF_THE_ADDRESSES(
                                "prize-draw.key"), FREEZING_THE_DRAW("prize_draw", "update", "new.state = 'FROZEN'");

        private final String at;
        private final String change;
        private final String when;

        Stop() {
            this("");
        }

        Stop(String key) {
            this(key, "", "");
        }

        Stop(String table, String change, String when) {
            at = table;
            this.change = change;
            this.when = when;
        }

        private Path inTheWay(FilledWave wave) {
            return wave.keys().resolve(at + ".destroying").resolve("in-the-way");
        }

        /** A name under which a key is overwritten is taken by a folder: then nobody can begin with it. */
        void arrange(FilledWave wave) {
            if (this == BEFORE_ANYBODY_HEARS_OF_IT) {
                DyingAfterClosing.DYING.add(wave.code());
            } else if (change.isEmpty()) {
                uncheck(() -> Files.createDirectories(inTheWay(wave)));
            } else {
                wave.execute("create function die() returns trigger language plpgsql as 'begin raise exception ''dies here''; end'",
                        "create constraint trigger die after " + change + " on " + at
                                + " deferrable initially deferred for each row when (new.wave_code = ? and " + when
                                + ") execute function die()");
            }
        }

        void repair(FilledWave wave) {
            if (this == BEFORE_ANYBODY_HEARS_OF_IT) {
                DyingAfterClosing.DYING.remove(wave.code());
            } else if (change.isEmpty()) {
                uncheck(() -> {
                    Files.delete(inTheWay(wave));
                    Files.delete(inTheWay(wave).getParent());
                    return Files.move(wave.keys().resolve(at), wave.keys().resolve(at + ".destroying")); // as far as the rename
                });
            } else {
                wave.execute("drop function die() cascade");
            }
        }

        private static void uncheck(Callable<?> step) {
            try {
                step.call();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void whateverStepItDiesAtItComesToTheSameEnd(Stop stop) throws Exception {
        FilledWave wave = FilledWave.open();
        stop.arrange(wave);
        try {
            int status = wave.close().statusCode();
            assertEquals(stop == Stop.LEAVING_THE_FIELD || stop == Stop.BEFORE_ANYBODY_HEARS_OF_IT ? 500 : 200, status);
            assertFalse(isComplete(wave), "it did not die");
            assertNothingIsLostOrTwice(wave);
            closed.fire(new WaveClosed(wave.code()));
        } catch (IllegalStateException stillDying) {
            assertEquals(Stop.BEFORE_ANYBODY_HEARS_OF_IT, stop);
        } finally {
            stop.repair(wave);
        }
        assertNothingIsLostOrTwice(wave);
        if (stop == Stop.LEAVING_THE_FIELD) {
            assertEquals(List.of("IN_THE_FIELD"), wave.texts("select state from wave where wave_code = ?"));
            wave.close().then().statusCode(200);
        } else {
            wave.close().then().statusCode(400);
            wave.saveDraft(); // of somebody whose phone was saving when it died
        }
        closed.fire(new WaveClosed(wave.code()));
        assertEnd(wave);
        closed.fire(new WaveClosed(wave.code()));
        assertEnd(wave);
    }

    /** Everybody who presses the button at once, and the timetable. */
    @Test
    void closingsAtOnceAreOneClosing() throws Exception {
        FilledWave wave = FilledWave.open();
        List<Integer> answers = together(() -> wave.close().statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertTrue(answers.stream().allMatch(status -> status < 500), "who came second is told so: " + answers);
        closed.fire(new WaveClosed(wave.code()));
        assertEnd(wave);
    }

    /** Each replica has its own bean: what keeps them apart is the database. */
    @Test
    void replicasThatMixAtOnceMixOnce() throws Exception {
        FilledWave wave = FilledWave.open();
        DyingAfterClosing.DYING.add(wave.code());
        try {
            assertEquals(500, wave.close().statusCode());
        } finally {
            DyingAfterClosing.DYING.remove(wave.code());
        }
        together(() -> {
            replica().run(Instant.now());
            return 0;
        });
        assertEquals(FilledWave.PEOPLE, wave.stored().size());
        closed.fire(new WaveClosed(wave.code()));
        assertEnd(wave);
    }

    @Test
    void aWaveThatEverybodyLeftClosesToo() {
        ConsentWave wave = ConsentWave.open();
        TestInvitations.leaveRegister(wave.code(), "700000");
        wave.close();
        assertEquals(BoxState.EMPTIED, envelopes.state(wave.code(), Box.ANSWERS));
    }

    private MixAnswers replica() {
        MixAnswers one = ClientProxy.unwrap(mix);
        MixAnswers other = new MixAnswers();
        other.envelopes = one.envelopes;
        other.keys = one.keys;
        other.json = one.json;
        other.audit = one.audit;
        other.clock = one.clock;
        return other;
    }

    private static List<Integer> together(Callable<Integer> step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CyclicBarrier start = new CyclicBarrier(3);
        List<Future<Integer>> running = IntStream.range(0, 3).mapToObj(i -> threads.submit(() -> {
            start.await();
            return step.call();
        })).toList();
        List<Integer> results = new ArrayList<>();
        for (Future<Integer> one : running) {
            results.add(one.get(1, TimeUnit.MINUTES));
        }
        threads.shutdown();
        return results;
    }

    /** Wherever it died: an answer is sealed and can be opened, or it is stored; the same of an address. */
    private void assertNothingIsLostOrTwice(FilledWave wave) {
        long sealed = envelopes.count(wave.code(), Box.ANSWERS);
        assertTrue(sealed == 0 || keys.canOpen(wave.code(), Box.ANSWERS));
        assertEquals(FilledWave.PEOPLE, sealed + wave.stored().size());
        assertEquals(FilledWave.PEOPLE, wave.number("select sum(done) from participation_cell where wave_code = ?"));
        assertEquals(FilledWave.IN_THE_DRAW, envelopes.count(wave.code(), Box.PRIZE_DRAW) + wave.consents().given(PRIZE_DRAW).size());
        assertEquals(FilledWave.WILLING, envelopes.count(wave.code(), Box.INTERVIEW) + wave.consents().given(INTERVIEW).size());
        for (Box box : Box.values()) {
            assertTrue(envelopes.count(wave.code(), box) == 0 || keys.canOpen(wave.code(), box), box.slug());
        }
    }

    private boolean isComplete(FilledWave wave) {
        return !Files.exists(wave.keys().resolve("answers.key")) && !Files.exists(wave.keys().resolve("drafts.key"))
                && !Files.exists(wave.keys().resolve("prize-draw.key"))
                && wave.number("select count(*) from prize_draw where wave_code = ? and state = 'FROZEN'") == 1;
    }

    private void assertEnd(FilledWave wave) throws Exception {
        assertEquals(List.of("CLOSED"), wave.texts("select state from wave where wave_code = ?"));
        assertEquals(IntStream.range(0, FilledWave.PEOPLE).mapToObj(this::answers).sorted().toList(), wave.stored());
        assertEquals(List.of("12"), wave.texts("select count(*)::text from response where wave_code = ? group by language, background"));
        assertEquals(FilledWave.PEOPLE, wave.number("select sum(done) from participation_cell where wave_code = ?"));
        assertEquals(0, wave.number("select count(*) from draft where wave_code = ?"));
        assertEquals(0, wave.number("select count(*) from envelope where wave_code = ?"));
        assertEquals(FilledWave.IN_THE_DRAW, wave.consents().given(PRIZE_DRAW).size());
        assertEquals(FilledWave.WILLING, wave.consents().given(INTERVIEW).size());
        assertEquals(FilledWave.IN_THE_DRAW, wave.number("select count(distinct consent_id) from prize_entry where wave_code = ?"));
        assertEquals(List.of("FROZEN"), wave.texts("select state from prize_draw where wave_code = ?"));
        for (Box box : Box.values()) {
            assertEquals(BoxState.EMPTIED, envelopes.state(wave.code(), box));
            assertThrows(BoxClosed.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> envelopes.seal(wave.code(), box, new byte[1])),
                    "nobody comes after it");
        }
        try (Stream<Path> files = Files.list(wave.keys())) {
            assertEquals(List.of("codes.key", "contacts.key", "draw.key", "persons.key"), files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".public")).sorted().toList());
        }
        assertFalse(keys.exists(wave.code(), Purpose.DRAFTS));
        for (String action : List.of("wave-closed", "answers-mixed", "draw-frozen")) {
            assertEquals(1, wave.number("select count(*) from audit_entry where wave_code = ? and action = '" + action + "'"), action);
        }
    }

    private String answers(int person) {
        try {
            return json.writeValueAsString(FilledWave.answers(person));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
