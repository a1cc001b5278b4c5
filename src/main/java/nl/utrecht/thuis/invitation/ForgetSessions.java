package nl.utrecht.thuis.invitation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.utrecht.thuis.wave.WaveClosing;
import org.hibernate.Session;

/** Removes sessions that are over: each tells on which day somebody came in. */
@ApplicationScoped
class ForgetSessions {
    @Inject
    Session database;
    @Inject
    Clock clock;

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Removes those that have expired. */
    @Transactional
    void run(Instant now) {
        database.createNativeMutationQuery("delete from respondent_session where (wave_code, session_hash) in (select wave_code, "
                + "session_hash from respondent_session where expires_on <= ?1 for update skip locked)")
                .setParameter(1, LocalDate.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
    }

    /** In the transaction that closes a wave: nobody can go on there. */
    void onClosing(@Observes WaveClosing closing) {
        database.createNativeMutationQuery("delete from respondent_session where wave_code = ?1").setParameter(1, closing.wave().code)
                .executeUpdate();
    }
}
