package nl.utrecht.thuis.anonymisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;

/** The rows of a wave that tell who somebody is, as numbers: none is ever read. */
@ApplicationScoped
class PersonalRows {
    @Inject
    Session database;

    /** How many there are, by table, in the order in which they go; tables without any are left out. */
    @Transactional
    Map<String, Long> count(String wave) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (PersonalTable table : PersonalData.erased()) {
            long number = database.createNativeQuery(numbered(table.count()), Long.class).setParameter(1, wave).getSingleResult();
            if (number > 0) {
                rows.put(table.name(), number);
            }
        }
        return rows;
    }

    /** Notes how many there are, in the caller's transaction: before anything is reduced or removed. */
    @Transactional(TxType.MANDATORY)
    void note(String wave) {
        Map<String, Long> rows = count(wave);
        PersonalData.erased().forEach(table -> AnonymisedTable.add(wave, table.name(), rows.getOrDefault(table.name(), 0L)));
    }

    /** Removes them all, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void erase(String wave) {
        PersonalData.erased()
                .forEach(table -> database.createNativeMutationQuery(numbered(table.erase())).setParameter(1, wave).executeUpdate());
    }

    private static String numbered(String sql) {
        return sql.replace("?", "?1");
    }
}
