package nl.utrecht.thuis.interview;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Decides on one more mail for whoever did not answer for a week, or said “later” a week ago. */
@ApplicationScoped
class RemindCandidates {
    private static final Logger LOG = Logger.getLogger(RemindCandidates.class);

    @Inject
    Session database;
    @Inject
    Outbox outbox;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    @Scheduled(every = "10m", delayed = "45s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Reminds everybody whose day has come at that moment. */
    void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, waves.zone());
        List<String> closed = QuarkusTransaction.requiringNew()
                .call(() -> Wave.in(WaveState.CLOSED).stream().map(wave -> wave.code).filter(wave -> isAnyDue(wave, today)).toList());
        for (String wave : closed) {
            try {
                QuarkusTransaction.requiringNew().run(() -> remind(wave, today, now));
            } catch (RuntimeException e) {
                LOG.errorf("Nobody of wave %s can be reminded of a talk: %s", wave, e.getClass().getName());
            }
        }
    }

    private static boolean isAnyDue(String wave, LocalDate today) {
        return Candidate.count("waveCode = ?1 and remindOn <= ?2", wave, today) > 0;
    }

    private void remind(String wave, LocalDate today, Instant now) {
        if (InterviewPlan.lock(database, wave).state != PlanState.INVITING) {
            return;
        }
        Candidate.<Candidate>list("waveCode = ?1 and remindOn <= ?2", wave, today).forEach(candidate -> {
            candidate.remindOn = null;
            outbox.enqueue(wave, candidate.candidateId, ReminderMail.TEMPLATE, ReminderMail.occasion(candidate), now);
        });
    }
}
