package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The counts of a wave: raised by the packages that know who somebody is, in the transaction in which it happens; read by those that may
 * not. They stay when the people are gone.
 */
@ApplicationScoped
public class Participation {
    @Inject
    Session database;

    /** Counts the whole register anew, before the wave opens. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countRegister(String wave, Map<String, Counts> byBackground) {
        database.createNativeMutationQuery("delete from participation_cell where wave_code = ?1").setParameter(1, wave).executeUpdate();
        byBackground.forEach((background, counts) -> {
            ParticipationCell cell = new ParticipationCell();
            cell.waveCode = wave;
            cell.background = background;
            cell.register = counts.of(Step.REGISTER);
            cell.withAddress = counts.of(Step.WITH_ADDRESS);
            cell.persist();
        });
        database.flush();
    }

    /** One more person with this background came to this step, or several. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(String wave, String background, Step step, int by) {
        int rows = database
                .createNativeMutationQuery("update participation_cell set " + step.column() + " = " + step.column()
                        + " + ?3 where wave_code = ?1 and background = ?2")
                .setParameter(1, wave).setParameter(2, background).setParameter(3, by).executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("The background is not counted in wave " + wave);
        }
    }

    /** Somebody finished on that day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raiseDay(String wave, LocalDate day) {
        database.createNativeMutationQuery("insert into participation_day (wave_code, day, done) values (?1, ?2, 1) "
                + "on conflict (wave_code, day) do update set done = participation_day.done + 1").setParameter(1, wave).setParameter(2, day)
                .executeUpdate();
    }

    /**
     * Somebody left the frozen register, or comes back because they had answered.
     *
     * @param people -1 or 1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void adjust(String wave, LocalDate day, String reason, int people, String background, boolean withAddress, boolean invited,
            boolean delivered) {
        RegisterAdjustment adjustment = new RegisterAdjustment();
        adjustment.waveCode = wave;
        adjustment.adjustmentId = UUID.randomUUID();
        adjustment.adjustedOn = day;
        adjustment.reason = reason;
        adjustment.people = people;
        adjustment.background = background;
        adjustment.withAddress = withAddress;
        adjustment.invited = invited;
        adjustment.delivered = delivered;
        adjustment.persist();
    }

    /** The counts as they are now. */
    @Transactional
    public ParticipationTable read(String wave) {
        Map<Background, Counts> cells = new HashMap<>();
        for (ParticipationCell cell : ParticipationCell.ofWave(wave)) {
            cells.merge(Background.parse(cell.background),
                    new Counts(Map.of(Step.REGISTER, cell.register, Step.WITH_ADDRESS, cell.withAddress,
                            Step.INVITED, cell.invited, Step.DELIVERED, cell.delivered, Step.BOUNCED, cell.bounced, Step.STARTED,
                            cell.started, Step.DONE, cell.done)),
                    Counts::plus);
        }
        for (RegisterAdjustment gone : RegisterAdjustment.ofWave(wave)) {
            cells.computeIfPresent(Background.parse(gone.background), (background, counts) -> counts.plus(gone.counts()));
        }
        return new ParticipationTable(cells, days(wave));
    }

    private TreeMap<LocalDate, Integer> days(String wave) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        List<?> rows = database.createNativeQuery("select day, done from participation_day where wave_code = ?1", Object[].class)
                .setParameter(1, wave).getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            LocalDate day = columns[0] instanceof Date date ? date.toLocalDate() : (LocalDate) columns[0];
            days.put(day, ((Number) columns[1]).intValue());
        }
        return days;
    }
}
