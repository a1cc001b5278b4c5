package nl.utrecht.thuis.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.statistics.response.RIndicator;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveClosing;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps R and CV of each day, so that one sees where they go; joint counts of a day are not kept. From two figures and the day's number of answers one could
 * reckon what the few were who answered in between. So a day is kept only when since the day that was kept before it as many people answered as a figure of the
 * wave must be about, and rounded.
 */
@ApplicationScoped
public class NoteRepresentativity {
    private static final Logger LOG = Logger.getLogger(NoteRepresentativity.class);
    private static final int DECIMALS = 3;

    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    Clock clock;
    @Inject
    Session database;

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Brings the figures of that day up to date in each wave in the field. */
    public void run(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, waves.zone());
        for (String code : QuarkusTransaction.requiringNew()
                .call(() -> Wave.in(WaveState.IN_THE_FIELD).stream().map(wave -> wave.code).toList())) {
            try {
                QuarkusTransaction.requiringNew().run(() -> note(Wave.get(code), day));
            } catch (RuntimeException e) { // one wave must not keep the others from being noted
                LOG.errorf("The representativity of wave %s was not noted: %s", code, e.getClass().getName());
            }
        }
    }

    void onClosing(@Observes WaveClosing closing) {
        note(closing.wave(), waves.today());
    }

    private void note(Wave wave, LocalDate day) {
        Classification classification = wave.classification();
        ParticipationTable table = participation.read(wave.code);
        if (table.total().of(Step.REGISTER) == 0) {
            return; // everybody left; the field can be closed all the same
        }
        List<RepresentativityDay> before = RepresentativityDay.ofWave(wave.code).stream().filter(kept -> kept.day.isBefore(day)).toList();
        for (Base base : Base.values()) {
            int last = before.stream().filter(kept -> kept.base == base).mapToInt(kept -> kept.responses).max().orElse(0);
            Optional<RIndicator> indicator = ResponseModel.of(table, classification, ResponseModel.usual(classification), base).indicator();
            indicator.filter(figures -> figures.responses() >= RepresentativityNow.FEWEST_ANSWERS
                    && figures.responses() - last >= Math.max(wave.minimumCell, 1)).ifPresent(figures -> keep(wave, day, base, figures));
        }
    }

    private void keep(Wave wave, LocalDate day, Base base, RIndicator figures) {
        database.createNativeMutationQuery("insert into representativity_day (wave_code, day, base, responses, r, r_standard_error, cv, "
                + "cv_standard_error, noise_floor) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (wave_code, day, base) do update "
                + "set responses = excluded.responses, r = excluded.r, r_standard_error = excluded.r_standard_error, cv = excluded.cv, "
                + "cv_standard_error = excluded.cv_standard_error, noise_floor = excluded.noise_floor").setParameter(1, wave.code)
                .setParameter(2, day).setParameter(3, base.name()).setParameter(4, Math.toIntExact(figures.responses()))
                .setParameter(5, rounded(figures.adjusted())).setParameter(6, rounded(figures.standardError()), BigDecimal.class)
                .setParameter(7, rounded(figures.cv())).setParameter(8, rounded(figures.cvStandardError()), BigDecimal.class)
                .setParameter(9, rounded(figures.noiseFloor())).executeUpdate();
    }

    private static @Nullable BigDecimal rounded(double figure) {
        return Double.isFinite(figure) ? BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP) : null;
    }
}
