package nl.utrecht.thuis.bronbestand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.Wave;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Checks the register files that wait for it, and imports those of which somebody said so. One worker has a file at a time; when it dies its lease runs
 * out and another begins anew, a few times at most.
 */
@ApplicationScoped
class CheckUploads {
    private static final Logger LOG = Logger.getLogger(CheckUploads.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final String WORK = "('WAITING', 'CHECKING', 'CONFIRMED', 'IMPORTING')";

    @Inject
    Session database;
    @Inject
    Uploads uploads;
    @Inject
    StageRegister stage;
    @Inject
    ImportRegister imports;
    @Inject
    RememberedMapping remembered;
    @Inject
    LanguageChoices languages;
    @Inject
    SealedJson sealed;
    @Inject
    Leases leases;
    @Inject
    Clock clock;

    /** A file that this worker has for itself. */
    private record Work(Run run, boolean importing, RegisterUpload upload, RegisterSettings settings) {}

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Does all that is to be done at that moment. */
    void run(Instant now) {
        for (String wave : QuarkusTransaction.requiringNew().call(() -> wavesWithWork(now))) {
            QuarkusTransaction.requiringNew().call(() -> claim(wave, now)).ifPresent(this::work);
        }
    }

    private List<String> wavesWithWork(Instant now) {
        return database
                .createNativeQuery("select distinct wave_code from register_upload where state in " + WORK + " and lease_until <= ?1",
                        String.class)
                .setParameter(1, now).getResultList();
    }

    private Optional<Work> claim(String wave, Instant now) {
        Optional<RegisterUpload> free = database
                .createNativeQuery("select * from register_upload where wave_code = ?1 and state in " + WORK + " and lease_until <= ?2 "
                        + "order by uploaded_at desc limit 1 for update skip locked", RegisterUpload.class)
                .setParameter(1, wave).setParameter(2, now).getResultStream().findFirst();
        return free.flatMap(upload -> begin(upload, now));
    }

    private Optional<Work> begin(RegisterUpload upload, Instant now) {
        boolean importing = upload.state == UploadState.CONFIRMED || upload.state == UploadState.IMPORTING;
        if (++upload.attempts > MOST_ATTEMPTS) {
            stop(upload, UploadState.UNREADABLE, FileTrouble.because(FileTrouble.GAVE_UP));
            return Optional.empty();
        }
        try {
            RegisterSettings settings = RegisterSettings.of(Wave.get(upload.waveCode), languages.of(upload.waveCode));
            if (!importing) {
                uploads.newRun(upload);
                upload.basis = settings.basis();
            }
            upload.state = importing ? UploadState.IMPORTING : UploadState.CHECKING;
            upload.phase = importing ? Phase.STORING : Phase.READING;
            upload.leaseUntil = now.plus(Leases.LENGTH);
            return Optional.of(new Work(Run.of(upload), importing, upload, settings));
        } catch (RuntimeException e) {
            stop(upload, UploadState.UNREADABLE, trouble(e));
            return Optional.empty();
        }
    }

    private void work(Work work) {
        try (Progress progress = leases.hold(work.run(), work.importing() ? Phase.STORING : Phase.READING)) {
            if (work.importing()) {
                imports.apply(work.run(), work.upload().uploadedBy);
            } else {
                check(work, progress);
            }
        } catch (Progress.Superseded e) {
            LOG.debug("A register file was replaced while it was read");
        } catch (MappingNeeded e) {
            settle(work.run(), upload -> upload.state = UploadState.MAPPING);
        } catch (RegisterOutdated e) {
            settle(work.run(), uploads::askForCheck);
        } catch (RegisterUnreadable e) {
            settle(work.run(), upload -> stop(upload, UploadState.UNREADABLE, FileTrouble.of(e)));
        } catch (RuntimeException | Error e) { // memory that ran out too: who waits for this file must hear of it
            LOG.errorf("A register file of wave %s cannot be %s: %s", work.run().wave(), work.importing() ? "imported" : "checked",
                    e.getClass().getName());
            settle(work.run(), upload -> retry(upload, e));
        }
    }

    private void check(Work work, Progress progress) {
        Optional<Mapping> chosen = uploads.mapping(work.upload());
        RegisterSummary summary = stage.stage(work.run(), work.settings(), uploads.file(work.upload()), chosen, true, progress);
        settle(work.run(), upload -> {
            upload.state = UploadState.CHECKED;
            upload.summary = sealed.seal(upload.waveCode, upload.uploadId, summary);
            upload.attempts = 0;
        });
    }

    /** In a moment, by whoever is free; unless it is something that the next try cannot change. */
    private void retry(RegisterUpload upload, Throwable e) {
        if (e instanceof Problem) {
            stop(upload, UploadState.UNREADABLE, trouble(e));
        } else {
            upload.leaseUntil = clock.instant();
        }
    }

    private static FileTrouble trouble(Throwable e) {
        return e instanceof Problem problem && !problem.details().isEmpty()
                ? FileTrouble.of(problem)
                : FileTrouble.because(FileTrouble.GAVE_UP);
    }

    private void stop(RegisterUpload upload, UploadState state, FileTrouble trouble) {
        upload.state = state;
        upload.trouble = sealed.seal(upload.waveCode, upload.uploadId, trouble);
    }

    /** Changes the upload, if it still is this run's. */
    private void settle(Run run, Consumer<RegisterUpload> change) {
        QuarkusTransaction.requiringNew().run(() -> RegisterUpload.lock(run.wave(), run.uploadId())
                .filter(upload -> upload.runId.equals(run.runId())).ifPresent(change));
    }
}
