package nl.utrecht.thuis.prizedraw;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.consent.ConsentGiven;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.ConsentWithdrawn;
import nl.utrecht.thuis.keys.Crockford;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveOpening;
import nl.utrecht.thuis.wave.WaveState;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Promises the seed when a wave opens, and gives everybody who agreed to take part an entry number; takes those out who withdraw. */
@ApplicationScoped
class EnterDraw {
    private static final Logger LOG = Logger.getLogger(EnterDraw.class);
    private static final int NUMBER = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Session database;
    @Inject
    WaveKeys keys;
    @Inject
    Outbox outbox;
    @Inject
    Winners winners;
    @Inject
    Clock clock;

    void onPrepared(@Observes WaveOpening.Prepared opening) {
        keys.create(opening.wave().code); // does nothing where somebody else was first
        commit(opening.wave());
    }

    @Scheduled(every = "60s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    /** Promises the seed of each wave that was in the field before there were draws. */
    void run() {
        List<Wave> waves = QuarkusTransaction.requiringNew().call(() -> Wave.in(WaveState.IN_THE_FIELD).stream()
                .filter(wave -> wave.incentives.prizes > 0 && PrizeDraw.find(wave.code).isEmpty()).toList());
        for (Wave wave : waves) {
            try {
                keys.create(wave.code);
                QuarkusTransaction.requiringNew().run(() -> commit(wave));
            } catch (RuntimeException e) {
                LOG.errorf("The draw of wave %s is not promised yet: %s", wave.code, e.getClass().getName());
            }
        }
    }

    private void commit(Wave wave) {
        if (wave.incentives.prizes > 0) {
            PrizeDraw.commit(database, wave.code, wave.incentives.prizes, Ranking.commitment(seed(keys, wave.code)));
        }
    }

    /** The seed of a wave: 32 bytes that follow from its own secret key and from nothing else. @throws nl.utrecht.thuis.keys.KeyDestroyed when that is gone */
    static byte[] seed(WaveKeys keys, String wave) {
        return keys.hmac(wave, Purpose.DRAW, "prize-draw-seed/1", wave.getBytes(UTF_8));
    }

    /** In the transaction that stores the consent: there is no entry without one. */
    void onGiven(@Observes ConsentGiven given) {
        Wave wave = Wave.get(given.wave());
        if (given.purpose() != ConsentPurpose.PRIZE_DRAW || wave.incentives.prizes == 0) {
            return;
        }
        commit(wave);
        PrizeDraw draw = PrizeDraw.lock(given.wave());
        draw.require(draw.state == DrawState.COMMITTED);
        PrizeEntry entry = new PrizeEntry();
        entry.waveCode = given.wave();
        entry.number = number(given.wave());
        entry.consentId = given.id();
        entry.language = given.language();
        entry.persist();
        outbox.enqueue(given.wave(), given.id(), EntryMail.TEMPLATE, "entered", clock.instant());
    }

    /** A random number that nobody has. */
    private static String number(String wave) {
        return Stream.generate(() -> {
            byte[] bytes = new byte[NUMBER * 5 / 8];
            RANDOM.nextBytes(bytes);
            return Crockford.encode(bytes, NUMBER);
        }).filter(number -> PrizeEntry.numbered(wave, number).isEmpty()).findFirst().orElseThrow();
    }

    /** In the transaction that withdraws. Before the list is frozen nothing is left; after it the number stays, and is passed over. */
    void onWithdrawn(@Observes ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() != ConsentPurpose.PRIZE_DRAW || PrizeDraw.count("waveCode", withdrawn.wave()) == 0) {
            return;
        }
        outbox.dropWaiting(withdrawn.wave(), withdrawn.id());
        PrizeDraw draw = PrizeDraw.lock(withdrawn.wave());
        PrizeEntry.ofConsent(withdrawn.wave(), withdrawn.id()).ifPresent(entry -> {
            if (draw.state == DrawState.COMMITTED) {
                entry.delete();
            } else {
                winners.withdraw(draw, entry);
            }
        });
    }
}
