package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.bronbestand.file.RowProblem.Severity;
import org.hibernate.Session;

/**
 * Finds people who are in a file twice and addresses that several share: the database sorts by keyed hashes. No join, which might compare each row with each
 * other one where the database does not know how many there are.
 */
@ApplicationScoped
class StagedDuplicates {
    @Inject
    Session database;

    /** What rows have in common; each row is told of the first one that has it. A row whose number is there twice needs no second word. */
    enum Kind {
        PERSON("client_number_hash", "true", Column.CLIENT_NUMBER, "duplicate-person",
                Severity.ERROR), NAME("name_birth_hash", "named", Column.LAST_NAME, "same-name-and-birth-date",
                        Severity.WARNING), ADDRESS("email_hash", "has_address", Column.EMAIL, "shared-address", Severity.WARNING);

        private final String hash;
        private final String condition;
        private final Column column;
        private final String code;
        private final Severity severity;

        Kind(String hash, String condition, Column column, String code, Severity severity) {
            this.hash = hash;
            this.condition = condition;
            this.column = column;
            this.code = code;
            this.severity = severity;
        }

        String code() {
            return code;
        }

        Severity severity() {
            return severity;
        }

        RowProblem problem(int row, int other) {
            return new RowProblem(row, column.heading(), code, severity, Map.of("other", other));
        }
    }

    /** @param number of rows with the problem @param first as many of these problems as were asked for, by row */
    record Found(int number, List<RowProblem> first) {}

    /** Rows of one kind; those of {@link Kind#PERSON} come first and are marked, as the others pass them over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Found find(Run run, Kind kind, int most) {
        String twice = "select r.row_number, r.first_row from (select row_number, outcome, min(row_number) over (partition by " + kind.hash
                + ") as first_row from register_row where wave_code = ?1 and run_id = ?2 and " + kind.condition + " and " + kind.hash
                + " is not null) r where r.row_number > r.first_row and r.outcome <> 'DUPLICATE'";
        List<Object[]> rows = database
                .createNativeQuery("select d.row_number, d.first_row, count(*) over () from (" + twice + ") d order by 1 limit ?3",
                        Object[].class)
                .setParameter(1, run.wave()).setParameter(2, run.runId()).setParameter(3, Math.max(1, most)).getResultList();
        if (kind == Kind.PERSON && !rows.isEmpty()) {
            database.createNativeMutationQuery("update register_row set outcome = 'DUPLICATE' where wave_code = ?1 and run_id = ?2 "
                    + "and row_number in (select d.row_number from (" + twice + ") d)").setParameter(1, run.wave())
                    .setParameter(2, run.runId()).executeUpdate();
        }
        int number = rows.isEmpty() ? 0 : ((Number) rows.get(0)[2]).intValue();
        return new Found(number, rows.stream().limit(most).map(row -> kind.problem((Integer) row[0], (Integer) row[1])).toList());
    }
}
