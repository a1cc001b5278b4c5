package nl.utrecht.thuis.wave;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Opens the waves that are ready when their time has come, and closes those whose last day is over. */
@ApplicationScoped
public class KeepTimetable {
    static final String ACTOR = "timetable";
    private static final Logger LOG = Logger.getLogger(KeepTimetable.class);

    @Inject
    Waves waves;
    @Inject
    Clock clock;

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Opens and closes what is due at that moment. What is blocked stays as it is: its page says by what. */
    public void run(Instant now) {
        for (String code : codes(WaveState.READY, wave -> opens(wave, now))) {
            attempt(code, () -> waves.open(code, reason(code), ACTOR));
        }
        LocalDate today = LocalDate.ofInstant(now, waves.zone());
        for (String code : codes(WaveState.IN_THE_FIELD, wave -> closes(wave, today))) {
            attempt(code, () -> waves.close(code, ACTOR));
        }
    }

    private boolean opens(Wave wave, Instant now) {
        return Round.find(wave.code, Round.INVITATION).flatMap(round -> round.moment(wave, waves.zone()))
                .filter(moment -> !moment.isAfter(now)).isPresent();
    }

    private static boolean closes(Wave wave, LocalDate today) {
        return wave.closesByItself && wave.closesOn != null && wave.closesOn.isBefore(today);
    }

    private static List<String> codes(WaveState state, Predicate<Wave> due) {
        return QuarkusTransaction.requiringNew().call(() -> Wave.in(state).stream().filter(due).map(wave -> wave.code).toList());
    }

    private static String reason(String code) {
        return QuarkusTransaction.requiringNew().call(() -> Wave.get(code).overrideReason);
    }

    /** One wave must not keep the others from opening; another replica may have been first. */
    private static void attempt(String code, Runnable change) {
        try {
            change.run();
        } catch (OptimisticLockException e) {
            LOG.debugf("Wave %s was moved on by another replica", code);
        } catch (WaveBlocked | WrongWaveState e) {
            LOG.warnf("Wave %s does not keep its timetable: %s", code, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.errorf("Wave %s does not keep its timetable: %s", code, e.getClass().getName());
        }
    }
}
