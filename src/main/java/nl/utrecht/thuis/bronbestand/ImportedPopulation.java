package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import nl.utrecht.thuis.wave.Eligibility;
import org.hibernate.Session;

/** Who took part when a register was imported: a wave that has another population since then has the wrong register. */
@ApplicationScoped
class ImportedPopulation {
    @Inject
    Session database;

    @Transactional(Transactional.TxType.MANDATORY)
    void remember(String wave, Eligibility eligibility) {
        database.createNativeMutationQuery("insert into register_population (wave_code, eligibility) values (?1, ?2) "
                + "on conflict (wave_code) do update set eligibility = excluded.eligibility").setParameter(1, wave)
                .setParameter(2, text(eligibility)).executeUpdate();
    }

    /** Whether the register was imported for another population; never so for one of before this was kept. */
    @Transactional
    boolean isOther(String wave, Eligibility eligibility) {
        return database.createNativeQuery("select eligibility from register_population where wave_code = ?1", String.class)
                .setParameter(1, wave).getResultStream().anyMatch(then -> !then.equals(text(eligibility)));
    }

    private static String text(Eligibility eligibility) {
        return eligibility.from() + "|" + eligibility.to() + "|" + String.join(",", eligibility.groups()) + "|"
                + eligibility.referenceDate();
    }
}
