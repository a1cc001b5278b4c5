package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** Which mails went to an address that the register has replaced since. */
@ApplicationScoped
class FormerAddresses {
    @Inject
    Session database;

    /** The register has another address for this person: what a mail server has, or is being given, went to the one before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void note(Invitation invitation) {
        database.createNativeMutationQuery("insert into former_address_mail (wave_code, message_id) select wave_code, message_id "
                + "from outbox_message where wave_code = ?1 and recipient_id = ?2 and state in ('SENDING', 'SENT') on conflict do nothing")
                .setParameter(1, invitation.waveCode).setParameter(2, invitation.participantId).executeUpdate();
    }

    /** Whether that mail went to an address of before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean got(String wave, UUID messageId) {
        return database.createNativeQuery("select exists (select 1 from former_address_mail where wave_code = ?1 and message_id = ?2)",
                Boolean.class).setParameter(1, wave).setParameter(2, messageId).getSingleResult();
    }
}
