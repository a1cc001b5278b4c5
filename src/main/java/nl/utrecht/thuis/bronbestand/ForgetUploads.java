package nl.utrecht.thuis.bronbestand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Removes what is left of register files: files that nobody imported within a day, calls that broke off, rows of earlier runs. */
@ApplicationScoped
class ForgetUploads {
    private static final Duration KEPT = Duration.ofDays(1);
    /** A worker that lost its lease may still write a batch; after this nobody does. */
    private static final Duration SETTLED = Duration.ofHours(1);
    private static final int BATCH = 20_000;

    @Inject
    Session database;
    @Inject
    Uploads uploads;
    @Inject
    Clock clock;

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Removes what is to go at that moment, a short transaction for each part. */
    void run(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> RegisterUpload.<RegisterUpload>list("uploadedAt < ?1 and leaseUntil < ?2 "
                + "or state = ?3 and leaseUntil < ?2", now.minus(KEPT), now, UploadState.DIRECT).forEach(uploads::remove));
        for (Object[] leftover : QuarkusTransaction.requiringNew().call(this::leftovers)) {
            String wave = (String) leftover[0];
            UUID run = (UUID) leftover[1];
            empty("register_row", wave, run);
            empty("register_problem", wave, run);
            QuarkusTransaction.requiringNew().run(() -> database
                    .createNativeMutationQuery("delete from register_leftover where wave_code = ?1 and run_id = ?2 and since < ?3")
                    .setParameter(1, wave).setParameter(2, run).setParameter(3, now.minus(SETTLED)).executeUpdate());
        }
    }

    private List<Object[]> leftovers() {
        return database.createNativeQuery("select wave_code, run_id from register_leftover", Object[].class).getResultList();
    }

    private void empty(String table, String wave, UUID run) {
        int last = 0;
        while (last >= 0) {
            int from = last;
            last = QuarkusTransaction.requiringNew().call(() -> {
                List<Integer> next = database
                        .createNativeQuery("select max(row_number) from (select row_number from " + table + " where wave_code = ?1 "
                                + "and run_id = ?2 and row_number > ?3 order by row_number limit " + BATCH + ") batch", Integer.class)
                        .setParameter(1, wave).setParameter(2, run).setParameter(3, from).getResultList();
                if (next.get(0) == null) {
                    return -1;
                }
                database.createNativeMutationQuery("delete from " + table + " where wave_code = ?1 and run_id = ?2 and row_number <= ?3")
                        .setParameter(1, wave).setParameter(2, run).setParameter(3, next.get(0)).executeUpdate();
                return next.get(0);
            });
        }
    }
}
