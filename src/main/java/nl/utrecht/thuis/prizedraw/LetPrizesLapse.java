package nl.utrecht.thuis.prizedraw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.utrecht.thuis.wave.Waves;
import org.jboss.logging.Logger;

/** Passes over the winners of whom nothing was heard in time; a notice that never left has no time. */
@ApplicationScoped
class LetPrizesLapse {
    private static final Logger LOG = Logger.getLogger(LetPrizesLapse.class);

    @Inject
    Winners winners;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    @Scheduled(every = "60s", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** @param now whose day in the municipality is the first on which it is too late */
    void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, waves.zone());
        for (PrizeEntry late : QuarkusTransaction.requiringNew().call(() -> late(today))) {
            try {
                winners.letLapse(late.waveCode, late.number, "system", today);
            } catch (WrongEntryState | WrongDrawState e) {
                LOG.debugf("A winner of wave %s answered at the last moment", late.waveCode);
            } catch (RuntimeException e) {
                LOG.errorf("A prize of wave %s does not lapse: %s", late.waveCode, e.getClass().getName());
            }
        }
    }

    private static List<PrizeEntry> late(LocalDate today) {
        return PrizeEntry.list("state = ?1 and respondBy < ?2", EntryState.NOTIFIED, today);
    }
}
