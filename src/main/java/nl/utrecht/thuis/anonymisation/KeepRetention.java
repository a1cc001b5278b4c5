package nl.utrecht.thuis.anonymisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.utrecht.thuis.wave.Retention;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.jboss.logging.Logger;

/**
 * Forgets the people of a wave at its latest date, when two people agreed to that. One that is still in the field, as nobody closed it, leaves it first: its
 * answers are stored as at any closing. Without the second person nothing goes; the pages of the wave say so loudly.
 */
@ApplicationScoped
class KeepRetention {
    private static final Logger LOG = Logger.getLogger(KeepRetention.class);

    @Inject
    AskAnonymising ask;
    @Inject
    Anonymise anonymise;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    @Scheduled(every = "10m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Begins with every wave whose day has come; one that cannot stops no other. */
    void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, waves.zone());
        for (String wave : due(today)) {
            try {
                forget(wave, today);
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

    private static List<String> due(LocalDate today) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Wave.in(WaveState.IN_THE_FIELD, WaveState.CLOSED, WaveState.SETTLED).stream().filter(wave -> {
                    Retention retention = Retention.of(wave, today);
                    return retention.isDue() && retention.agreed();
                }).map(wave -> wave.code).toList());
    }
}
