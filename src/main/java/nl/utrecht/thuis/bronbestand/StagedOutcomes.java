package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Step;
import org.hibernate.Session;

/** Counts staged rows and the people of the register, in the database. */
@ApplicationScoped
@Transactional
class StagedOutcomes {
    /** The ids of people who are followed and whom no row of a run is about. */
    static final String ABSENT = "select participant_id from (select participant_id, 0 as in_file from participant where wave_code = ?1 "
            + "and left_reason is null union all select participant_id, 1 from register_row where wave_code = ?1 and run_id = ?2) people "
            + "group by participant_id having max(in_file) = 0";

    @Inject
    Session database;

    /** Tells the database how its new rows are spread. Without that it plans for a few. */
    void analyse() {
        database.createNativeMutationQuery("analyze register_row").executeUpdate();
    }

    /** How many rows there are of each outcome. */
    Map<RowOutcome, Integer> count(Run run) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        for (Object[] row : database.createNativeQuery(
                "select outcome, count(*) from register_row where wave_code = ?1 and run_id = ?2 group by outcome", Object[].class)
                .setParameter(1, run.wave()).setParameter(2, run.runId()).getResultList()) {
            counts.put(RowOutcome.valueOf((String) row[0]), ((Number) row[1]).intValue());
        }
        return counts;
    }

    /** People of the register who are followed and are not in the file. */
    int absent(Run run) {
        return number("select count(*) from (" + ABSENT + ") absent", run.wave(), run.runId());
    }

    /** People of the register who are followed. */
    int followed(String wave) {
        return number("select count(*) from participant where wave_code = ?1 and left_reason is null", wave);
    }

    boolean hasRegister(String wave) {
        return number("select count(*) from (select 1 from participant where wave_code = ?1 limit 1) one", wave) > 0;
    }

    /** The people who are in the register now, by background. */
    Map<String, Counts> byBackground(String wave) {
        Map<String, Counts> counts = new HashMap<>();
        for (Object[] row : database.createNativeQuery("select background, count(*), count(*) filter (where has_address) from participant "
                + "where wave_code = ?1 group by background", Object[].class).setParameter(1, wave).getResultList()) {
            counts.put((String) row[0], new Counts(
                    Map.of(Step.REGISTER, ((Number) row[1]).intValue(), Step.WITH_ADDRESS, ((Number) row[2]).intValue())));
        }
        return counts;
    }

    private int number(String sql, Object... parameters) {
        var query = database.createNativeQuery(sql, Long.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return Math.toIntExact(query.getSingleResult());
    }
}
