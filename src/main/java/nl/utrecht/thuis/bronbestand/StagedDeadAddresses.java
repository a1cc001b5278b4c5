package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.participant.DeadAddresses;
import org.hibernate.Session;

/** Finds rows with the same address as before, from which mail came back for good. */
@ApplicationScoped
class StagedDeadAddresses {
    static final String CODE = "dead-address";

    @Inject
    Session database;
    @Inject
    Event<DeadAddresses> question;

    /** @param most how many are told by row; all are counted */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    StagedDuplicates.Found find(Run run, int most) {
        List<Integer> rows = new ArrayList<>();
        int[] number = {0};
        question.fire(new DeadAddresses(run.wave(), people -> {
            List<Integer> found = rows(run, people);
            number[0] += found.size();
            found.stream().limit(Math.max(0, most - rows.size())).forEach(rows::add);
        }));
        rows.sort(Comparator.naturalOrder());
        return new StagedDuplicates.Found(number[0],
                rows.stream().map(row -> RowProblem.warning(row, Column.EMAIL.heading(), CODE, Map.of())).toList());
    }

    private List<Integer> rows(Run run, List<UUID> people) {
        return database
                .createNativeQuery("select row_number from register_row where wave_code = ?1 and run_id = ?2 and has_address "
                        + "and not other_address and participant_id in (?3)", Integer.class)
                .setParameter(1, run.wave()).setParameter(2, run.runId()).setParameterList(3, people).getResultList();
    }
}
