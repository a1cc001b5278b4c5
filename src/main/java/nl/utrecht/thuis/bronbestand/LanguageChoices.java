package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** The languages that researchers chose for nationalities in a wave, where the table of the installation suggests another. */
@ApplicationScoped
class LanguageChoices {
    @Inject
    Session database;

    /** Tag by nationality, folded. */
    @Transactional
    Map<String, String> of(String wave) {
        Map<String, String> chosen = new HashMap<>();
        for (Object[] row : database
                .createNativeQuery("select nationality, language from register_language where wave_code = ?1", Object[].class)
                .setParameter(1, wave).getResultList()) {
            chosen.put((String) row[0], (String) row[1]);
        }
        return chosen;
    }

    /** From now on these, and no others. @param chosen tag by nationality, folded */
    @Transactional
    void choose(String wave, Map<String, String> chosen) {
        database.createNativeMutationQuery("delete from register_language where wave_code = ?1").setParameter(1, wave).executeUpdate();
        chosen.forEach((nationality, language) -> database
                .createNativeMutationQuery("insert into register_language (wave_code, nationality, language) values (?1, ?2, ?3)")
                .setParameter(1, wave).setParameter(2, nationality).setParameter(3, language).executeUpdate());
    }
}
