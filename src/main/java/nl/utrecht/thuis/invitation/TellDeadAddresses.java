package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.participant.DeadAddresses;

/** Tells whoever checks a newer register which addresses are dead. */
@ApplicationScoped
class TellDeadAddresses {
    private static final int BATCH = 1000;

    @Transactional
    void onQuestion(@Observes DeadAddresses question) {
        List<UUID> batch = after(question.wave(), new UUID(0, 0));
        while (!batch.isEmpty()) {
            question.found().accept(batch);
            batch = after(question.wave(), batch.get(batch.size() - 1));
        }
    }

    private static List<UUID> after(String wave, UUID last) {
        return Invitation
                .find("select participantId from Invitation where waveCode = ?1 and participantId > ?2 and addressDead and hasAddress "
                        + "and not leftRegister order by participantId", wave, last)
                .page(0, BATCH).project(UUID.class).list();
    }
}
