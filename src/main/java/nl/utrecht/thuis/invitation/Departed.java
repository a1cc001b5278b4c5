package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Who left the register after the wave was announced. It says nothing of who answered or declined. */
@ApplicationScoped
public class Departed {
    @Inject
    Session database;

    /** Those of these participants who are no longer followed. */
    @Transactional
    public Set<UUID> of(String wave, Collection<UUID> participants) {
        return new HashSet<>(database.createNativeQuery(
                "select participant_id from invitation where wave_code = ?1 and participant_id = any(?2) and left_register", UUID.class)
                .setParameter(1, wave).setParameter(2, participants.toArray(UUID[]::new)).getResultList());
    }
}
