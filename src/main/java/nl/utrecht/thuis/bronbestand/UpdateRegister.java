package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.participant.RegisterUpdate;
import org.hibernate.Session;

/**
 * Brings the register of a wave that people know of up to date: who is new joins, who left is no longer followed, contact details follow. What people were
 * counted as stays as it is. Each change is told to whoever invites and counts people, in the same transaction.
 */
@ApplicationScoped
class UpdateRegister {
    private static final int BATCH = 1000;

    @Inject
    Session database;
    @Inject
    Event<RegisterUpdate> updates;

    /**
     * @param beforeOpening whether who left can go altogether: nobody has answered or was counted yet
     * @return how many changed in which way, for the audit log
     */
    @Transactional(Transactional.TxType.MANDATORY)
    String apply(Run run, Decision decision, boolean beforeOpening) {
        Set<RowOutcome> rewritten = EnumSet.copyOf(RowOutcome.CHANGED);
        if (decision.returnAllowed()) {
            rewritten.add(RowOutcome.RETURNED);
        }
        int changed = rewrite(run, rewritten);
        int joined = execute(ImportRegister.INSERT + RowOutcome.sql(EnumSet.of(RowOutcome.JOINED)), run);
        int left = leaveByStatus(run);
        tell(run, Stream.of(Stream.of(RowOutcome.JOINED), rewritten.stream(), RowOutcome.LEFT.stream()).flatMap(all -> all).toList());
        int absent = decision.absentReason().map(reason -> leaveAbsent(run, reason)).orElse(0);
        if (beforeOpening) {
            database.createNativeMutationQuery("delete from participant where wave_code = ?1 and left_reason is not null")
                    .setParameter(1, run.wave()).executeUpdate();
        }
        return "joined " + joined + ", changed " + changed + ", left " + left + ", absent " + absent;
    }

    /** Background and client number stay. */
    private int rewrite(Run run, Set<RowOutcome> outcomes) {
        return execute("update participant set person = r.person, name_birth_hash = r.name_birth_hash, content_hash = r.content_hash, "
                + "coach_hash = r.coach_hash, email_hash = r.email_hash, has_address = r.has_address, language = r.language, "
                + "left_reason = null, version = participant.version + 1 from register_row r where participant.wave_code = ?1 "
                + "and r.wave_code = ?1 and r.run_id = ?2 and r.participant_id = participant.participant_id and r.outcome in "
                + RowOutcome.sql(outcomes), run);
    }

    private int leaveByStatus(Run run) {
        return execute("update participant set left_reason = r.outcome, version = participant.version + 1 from register_row r "
                + "where participant.wave_code = ?1 and participant.left_reason is null and r.wave_code = ?1 and r.run_id = ?2 "
                + "and r.participant_id = participant.participant_id and r.outcome in " + RowOutcome.sql(RowOutcome.LEFT), run);
    }

    private int leaveAbsent(Run run, LeaveReason reason) {
        int left = 0;
        try (Stream<UUID> people = database.createNativeQuery(StagedOutcomes.ABSENT,
                UUID.class).setParameter(1, run.wave()).setParameter(2, run.runId()).setFetchSize(BATCH).getResultStream()) {
            for (Iterator<UUID> each = people.iterator(); each.hasNext(); left++) {
                UUID participantId = each.next();
                database.createNativeMutationQuery("update participant set left_reason = ?3, version = version + 1 "
                        + "where wave_code = ?1 and participant_id = ?2").setParameter(1, run.wave()).setParameter(2, participantId)
                        .setParameter(3, reason.name()).executeUpdate();
                updates.fire(new RegisterUpdate.Left(run.wave(), participantId, reason));
                if (left % BATCH == BATCH - 1) {
                    forget();
                }
            }
        }
        return left;
    }

    /** A page of rows after another, so that the memory holds one. */
    private void tell(Run run, List<RowOutcome> outcomes) {
        int last = 0;
        List<Object[]> page = page(run, outcomes, last);
        while (!page.isEmpty()) {
            for (Object[] row : page) {
                last = (Integer) row[0];
                tell(run.wave(), (UUID) row[1], RowOutcome.valueOf((String) row[2]), row);
            }
            forget();
            page = page(run, outcomes, last);
        }
    }

    private List<Object[]> page(Run run, List<RowOutcome> outcomes, int last) {
        return database.createNativeQuery("select row_number, participant_id, outcome, background, language, has_address, other_address "
                + "from register_row where wave_code = ?1 and run_id = ?2 and row_number > ?3 and outcome in "
                + RowOutcome.sql(Set.copyOf(outcomes)) + " order by row_number limit " + BATCH, Object[].class).setParameter(1, run.wave())
                .setParameter(2, run.runId()).setParameter(3, last).getResultList();
    }

    private void tell(String wave, UUID person, RowOutcome outcome, Object[] row) {
        String language = (String) row[4];
        boolean hasAddress = (Boolean) row[5];
        boolean otherAddress = (Boolean) row[6];
        if (outcome == RowOutcome.JOINED) {
            updates.fire(new RegisterUpdate.Joined(wave, person, (String) row[3], language, hasAddress));
        } else if (RowOutcome.LEFT.contains(outcome)) {
            updates.fire(new RegisterUpdate.Left(wave, person, LeaveReason.valueOf(outcome.name())));
        } else {
            if (outcome == RowOutcome.RETURNED) {
                updates.fire(new RegisterUpdate.Returned(wave, person));
            }
            updates.fire(new RegisterUpdate.ContactChanged(wave, person, language, hasAddress, otherAddress));
        }
    }

    /** What the observers loaded leaves the memory. */
    private void forget() {
        database.flush();
        database.clear();
    }

    private int execute(String sql, Run run) {
        return database.createNativeMutationQuery(sql).setParameter(1, run.wave()).setParameter(2, run.runId()).executeUpdate();
    }
}
