package nl.utrecht.thuis.anonymisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.ReduceParticipation;
import nl.utrecht.thuis.wave.Wave;
import org.jboss.logging.Logger;

/**
 * Takes the steps of what two people agreed to. Each step may be taken any number of times and by several replicas at once, and is noted when it is
 * complete: whatever was interrupted is finished by going on, here at the next minute or at somebody's word.
 */
@ApplicationScoped
class Anonymise {
    /** When something personal comes back each time it was erased, somebody must look. */
    private static final int MOST_STEPS = 12;
    private static final Logger LOG = Logger.getLogger(Anonymise.class);

    @Inject
    PersonalRows rows;
    @Inject
    ReduceParticipation participation;
    @Inject
    RewriteTables tables;
    @Inject
    WaveKeys keys;
    @Inject
    CertifyAnonymisation certify;
    @Inject
    Event<StepTaken> taken;
    @Inject
    Clock clock;

    @Scheduled(every = "60s", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Goes on with every wave that it was agreed for; one that cannot stops no other. */
    void run(Instant now) {
        for (String wave : QuarkusTransaction.requiringNew().call(Anonymisation::underWay)) {
            attempt(wave);
        }
    }

    /** Goes on with one wave. @return whether it is complete; what kept it from that is in the log, and it is tried again each minute */
    boolean attempt(String wave) {
        try {
            return finish(wave);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf("The anonymising of wave %s goes on later: %s", wave, e.getClass().getName());
            return false;
        }
    }

    private synchronized boolean finish(String wave) throws SQLException {
        for (int i = 0; i < MOST_STEPS && step(wave).isUnderWay(); i++) {
            take(wave);
        }
        return step(wave) == Step.CERTIFIED;
    }

    /** Takes the next step alone. */
    void take(String wave) throws SQLException {
        Step step = step(wave);
        switch (step) {
            case CONFIRMED -> note(wave, step, Step.ERASED, anonymisation -> erase(wave));
            case ERASED -> {
                RewriteTables.Outcome outcome = tables.rewrite(PersonalData.erased().stream().map(PersonalTable::name).toList());
                note(wave, step, Step.REWRITTEN, anonymisation -> anonymisation.rewritten = String.join(" ", outcome.left()));
            }
            case REWRITTEN -> {
                keys.destroyAll(wave);
                note(wave, step, Step.KEYS_DESTROYED, anonymisation -> {
                });
            }
            case KEYS_DESTROYED -> {
                keys.destroyAll(wave); // one that another replica was still at, or that came back with a backup
                certify(wave, step);
            }
            default -> LOG.debugf("Nothing is to be done for wave %s", wave);
        }
    }

    private void erase(String wave) {
        rows.note(wave);
        participation.reduce(Wave.lock(wave));
        rows.erase(wave);
    }

    /** What somebody stored in the meantime, a row that was being written when the others went, begins it anew. */
    private void certify(String wave, Step before) {
        List<String> left = QuarkusTransaction.requiringNew().call(() -> List.copyOf(rows.count(wave).keySet()));
        if (left.isEmpty()) {
            note(wave, before, Step.CERTIFIED, anonymisation -> certify.certify(Wave.lock(wave), anonymisation));
        } else {
            LOG.warnf("Wave %s has new rows in %s; they go too", wave, left);
            note(wave, before, Step.CONFIRMED, anonymisation -> {
            });
        }
    }

    /** Does the work of a step that is rows alone, and notes the step, in one transaction; nothing when another replica did it meanwhile. */
    private void note(String wave, Step before, Step after, Consumer<Anonymisation> work) {
        QuarkusTransaction.requiringNew().run(() -> {
            Wave.lock(wave);
            Anonymisation anonymisation = Anonymisation.lock(wave).orElseThrow();
            if (anonymisation.step == before) {
                work.accept(anonymisation);
                anonymisation.become(after);
                taken.fire(new StepTaken(wave, after));
            }
        });
    }

    private static Step step(String wave) {
        return QuarkusTransaction.requiringNew().call(() -> Anonymisation.of(wave).map(one -> one.step).orElse(Step.ASKED));
    }
}
