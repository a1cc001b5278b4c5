package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
    @Inject
    Waves waves;

    /** Counts the whole register anew, before the wave opens. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countRegister(String wave, Map<String, Counts> byBackground) {
        ParticipationCell.ofWave(wave).forEach(database::evict); // whoever checked the wave in this transaction may have read them
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

    /** Somebody came to a step: one more in the joint count, and on this day one more in each one-way count. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(String wave, Passage passage) {
        count(wave, passage, 1);
    }

    /** So many people who have all this in common came to a step. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(String wave, Passage passage, int people) {
        raise(wave, passage.background(), passage.step(), people);
        LocalDate today = waves.today();
        for (DayMargins.Dimension dimension : DayMargins.Dimension.values()) {
            raiseDay(wave, today, passage.step(), dimension, passage.category(dimension), people);
        }
    }

    /** The messages of a round reached so many people with this background. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countRound(String wave, String round, String background, int people) {
        database.createNativeMutationQuery("insert into participation_round (wave_code, round_code, background, reached) "
                + "values (?1, ?2, ?3, ?4) on conflict (wave_code, round_code, background) "
                + "do update set reached = participation_round.reached + excluded.reached").setParameter(1, wave).setParameter(2, round)
                .setParameter(3, background).setParameter(4, people).executeUpdate();
    }

    /** How many people the messages of each round reached, by background. */
    @Transactional
    public Map<String, Map<Background, Integer>> rounds(String wave) {
        Map<String, Map<Background, Integer>> rounds = new TreeMap<>();
        for (Object[] row : database.createNativeQuery(
                "select round_code, background, reached from participation_round where wave_code = ?1", Object[].class)
                .setParameter(1, wave).getResultList()) {
            rounds.computeIfAbsent((String) row[0], round -> new HashMap<>()).merge(Background.parse((String) row[1]),
                    ((Number) row[2]).intValue(), Integer::sum);
        }
        return rounds;
    }

    private void raiseDay(String wave, LocalDate day, Step step, DayMargins.Dimension dimension, String category, int people) {
        database.createNativeMutationQuery("insert into participation_day (wave_code, day, step, dimension, category, people) "
                + "values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (wave_code, day, step, dimension, category) "
                + "do update set people = participation_day.people + excluded.people").setParameter(1, wave).setParameter(2, day)
                .setParameter(3, step.name()).setParameter(4, dimension.slug()).setParameter(5, category).setParameter(6, people)
                .executeUpdate();
    }

    /** A background that nobody of the register had; its count is zero. Doing it again changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ensureCell(String wave, String background) {
        database.createNativeMutationQuery("insert into participation_cell (wave_code, background, register, with_address, invited, "
                + "delivered, bounced, opted_out, started, done) values (?1, ?2, 0, 0, 0, 0, 0, 0, 0, 0) on conflict do nothing")
                .setParameter(1, wave).setParameter(2, background).executeUpdate();
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

    /** How many of the register mail can go to. It loads no rows: the register may be counted anew in the same transaction. */
    @Transactional
    public int withAddress(String wave) {
        return database
                .createNativeQuery("select coalesce(sum(with_address), 0) from participation_cell where wave_code = ?1", Long.class)
                .setParameter(1, wave).getSingleResult().intValue();
    }

    /** The counts as they are now; of an anonymised wave the margins that stay. */
    @Transactional
    public ParticipationTable read(String wave) {
        List<ParticipationTable.Joint> margins = ParticipationMargin.tables(wave);
        return margins.isEmpty() ? cells(wave) : new ParticipationTable(margins, Counts.NONE, donePerDay(wave));
    }

    private ParticipationTable cells(String wave) {
        Map<Background, Counts> cells = new HashMap<>();
        for (ParticipationCell cell : ParticipationCell.ofWave(wave)) {
            cells.merge(Background.parse(cell.background), cell.counts(), Counts::plus);
        }
        boolean inTheField = Wave.get(wave).state == WaveState.IN_THE_FIELD;
        Counts left = Counts.NONE;
        for (RegisterAdjustment adjustment : RegisterAdjustment.ofWave(wave)) {
            if (inTheField && !adjustment.isNew()) {
                left = left.plus(adjustment.counts());
            } else {
                cells.computeIfPresent(Background.parse(adjustment.background), (background, counts) -> counts.plus(adjustment.counts()));
            }
        }
        return new ParticipationTable(cells, left, donePerDay(wave));
    }

    private SortedMap<LocalDate, Integer> donePerDay(String wave) {
        SortedMap<LocalDate, Integer> done = new TreeMap<>();
        days(wave).of(Step.DONE, DayMargins.Dimension.ALL).forEach(row -> done.put(row.day(), row.people()));
        return done;
    }

    /** What happened per day, one-way. */
    @Transactional
    public DayMargins days(String wave) {
        List<DayMargins.Row> rows = new ArrayList<>();
        for (Object[] row : database.createNativeQuery("select day, step, dimension, category, people from participation_day "
                + "where wave_code = ?1 order by day, step, dimension, category", Object[].class).setParameter(1, wave).getResultList()) {
            LocalDate day = row[0] instanceof Date date ? date.toLocalDate() : (LocalDate) row[0];
            rows.add(new DayMargins.Row(day, Step.valueOf((String) row[1]), DayMargins.Dimension.of((String) row[2]), (String) row[3],
                    ((Number) row[4]).intValue()));
        }
        return new DayMargins(List.copyOf(rows));
    }
}
