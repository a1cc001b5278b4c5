package nl.utrecht.thuis.coaching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Brings the numbers that coaches see up to date, once a night: by day nothing that a coach sees can move with what a client does. */
@ApplicationScoped
public class CountCaseloads {
    private static final Logger LOG = Logger.getLogger(CountCaseloads.class);
    private static final int FROM = 2;
    private static final int UNTIL = 5;

    @Inject
    Groups groups;
    @Inject
    Waves waves;
    @Inject
    Clock clock;
    @Inject
    Session database;

    @Scheduled(every = "{thuis.coaching.look-for-night:10m}", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Counts every wave in the field, when it is night (2 to 5 o'clock in the municipality) and the wave has not been counted in it. */
    public void run(Instant now) {
        ZonedDateTime local = now.atZone(waves.zone());
        if (local.getHour() < FROM || local.getHour() >= UNTIL) {
            return;
        }
        for (String wave : inTheField()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> count(wave, local.toLocalDate()));
            } catch (RuntimeException e) { // one wave must not keep the others from being counted
                LOG.errorf("The caseloads of wave %s were not counted: %s", wave, e.getClass().getName());
            }
        }
    }

    private void count(String wave, LocalDate night) {
        if (database.createNativeMutationQuery("insert into coach_night (wave_code, night) values (?1, ?2) on conflict do nothing")
                .setParameter(1, wave).setParameter(2, night).executeUpdate() == 1) {
            groups.count(Wave.get(wave), night);
        }
    }

    private static List<String> inTheField() {
        return QuarkusTransaction.requiringNew().call(() -> Wave.in(WaveState.IN_THE_FIELD).stream().map(wave -> wave.code).toList());
    }
}
