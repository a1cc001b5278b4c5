package nl.utrecht.thuis.bronbestand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Keeps files for the workers that are at them, by saying once a second how far they are. */
@ApplicationScoped
class Leases {
    /** How long a worker may be silent before another takes over. */
    static final Duration LENGTH = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(Leases.class);

    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "register-progress");
        thread.setDaemon(true);
        return thread;
    });

    Leases(Clock clock) {
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** Keeps the file of a run, which has a lease already, until the progress is closed. */
    Progress hold(Run run, Phase phase) {
        AtomicReference<Future<?>> ticking = new AtomicReference<>();
        Progress progress = new Progress(phase, () -> ticking.get().cancel(false));
        ticking.set(timer.scheduleAtFixedRate(() -> tick(run, progress), 0, 1, TimeUnit.SECONDS));
        return progress;
    }

    private void tick(Run run, Progress progress) {
        try {
            if (QuarkusTransaction.requiringNew().call(() -> store(run, progress)) == 0) {
                progress.lose();
            }
        } catch (RuntimeException | Error e) { // the next second will tell; a timer that fails has no next second
            LOG.warnf("How far a register is cannot be stored: %s", e.getClass().getName());
        }
    }

    private int store(Run run, Progress progress) {
        return RegisterUpload.update("phase = ?4, rowsRead = ?5, bytesRead = ?6, leaseUntil = ?7 "
                + "where waveCode = ?1 and uploadId = ?2 and runId = ?3", run.wave(), run.uploadId(), run.runId(), progress.phase(),
                progress.rows(), progress.bytes(), clock.instant().plus(LENGTH));
    }
}
