package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.participant.PersonBatch;
import nl.utrecht.thuis.participant.Persons;
import org.hibernate.Session;

/** Whom a change of the register is about, a page at a time. */
@ApplicationScoped
class ChangeList {
    static final int PAGE = 50;

    @Inject
    Session database;
    @Inject
    Persons persons;

    /** @param row the row of the file; 0 for somebody who is not in it */
    record Someone(int row, String clientNumber) {}

    /** What a list is about: an outcome of rows, or people who are not in the file. */
    static Optional<String> slug(String given) {
        return given.equals(UpdateView.ABSENT)
                ? Optional.of(given)
                : Arrays.stream(RowOutcome.values()).map(RowOutcome::slug).filter(given::equals).findFirst();
    }

    /** @param page counted from 0 */
    @Transactional
    List<Someone> read(Run run, String slug, int page) {
        String sql = slug.equals(UpdateView.ABSENT)
                ? "select 0, participant_id, person from participant where wave_code = ?1 and participant_id in (" + StagedOutcomes.ABSENT
                        + ") order by participant_id"
                : "select row_number, participant_id, person from register_row where wave_code = ?1 and run_id = ?2 and outcome = '"
                        + RowOutcome.valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_')).name() + "' order by row_number";
        PersonBatch people = persons.batch(run.wave());
        List<Someone> someone = new ArrayList<>();
        for (Object[] row : database.createNativeQuery(sql + " limit " + PAGE + " offset ?3", Object[].class).setParameter(1, run.wave())
                .setParameter(2, run.runId()).setParameter(3, page * PAGE).getResultList()) {
            someone.add(new Someone(((Number) row[0]).intValue(), people.decrypt((UUID) row[1], (byte[]) row[2]).clientNumber()));
        }
        return someone;
    }
}
