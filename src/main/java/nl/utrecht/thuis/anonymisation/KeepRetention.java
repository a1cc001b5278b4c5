package nl.utrecht.thuis.anonymisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.utrecht.thuis.wave.Retention;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Forgets the people of a wave at its latest date, when two people agreed to that. One that is still in the field, as nobody closed it, leaves it first: its
 * answers are stored as at any closing. Without the second person nothing goes; the pages of the wave say so loudly.
 *
 * <p>A clock that is wrong must not destroy: nothing happens while it differs from the database's, and the date must have been seen coming two days before.
 */
@ApplicationScoped
class KeepRetention {
    private static final Duration ALLOWANCE = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(KeepRetention.class);

    @Inject
    AskAnonymising ask;
    @Inject
    Anonymise anonymise;
    @Inject
    Waves waves;
    @Inject
    Clock clock;
    @Inject
    Session database;

    @Scheduled(every = "10m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        Instant now = clock.instant();
        if (!ofInterest(today(now)).isEmpty() && !isTimeOfDatabase(now)) {
            LOG.warn("No wave is forgotten by itself: the clocks of this application and of the database differ by more than an hour");
            return;
        }
        run(now);
    }

    /** Notes of every wave whose day is at hand that it was seen, and begins with those whose day has come; one that cannot stops no other. */
    void run(Instant now) {
        LocalDate today = today(now);
        for (String wave : ofInterest(today)) {
            try {
                if (note(wave, today)) {
                    forget(wave, today);
                }
            } catch (OptimisticLockException e) {
                LOG.debugf("Another replica is at wave %s", wave);
            } catch (RuntimeException e) {
                LOG.errorf("Wave %s is not forgotten yet: %s", wave, e.getClass().getName());
            }
        }
    }

    private void forget(String wave, LocalDate today) {
        if (QuarkusTransaction.requiringNew().call(() -> Wave.get(wave).state) == WaveState.IN_THE_FIELD) {
            waves.close(wave, AskAnonymising.SYSTEM);
        }
        if (ask.begin(wave, today)) {
            anonymise.attempt(wave);
        }
    }

    /** Waves of which the day is at hand, or was when it was looked at before. */
    private static List<String> ofInterest(LocalDate today) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Wave.in(WaveState.IN_THE_FIELD, WaveState.CLOSED, WaveState.SETTLED).stream()
                        .filter(wave -> wave.dueSeenOn != null || Retention.of(wave, today).isAtHand()).map(wave -> wave.code).toList());
    }

    /** A day on which it was not at hand, or one before the day on which it was seen, begins it anew. @return whether the wave may be forgotten */
    private static boolean note(String code, LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Wave wave = Wave.lock(code);
            if (!Retention.of(wave, today).isAtHand()) {
                wave.dueSeenOn = null;
            } else if (wave.dueSeenOn == null || wave.dueSeenOn.isAfter(today)) {
                wave.dueSeenOn = today;
            }
            return Retention.of(wave, today).mayBegin();
        });
    }

    private boolean isTimeOfDatabase(Instant now) {
        Instant there = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select clock_timestamp()", Instant.class).getSingleResult());
        return Duration.between(there, now).abs().compareTo(ALLOWANCE) <= 0;
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, waves.zone());
    }
}
