package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/** A coach asks that somebody gets a letter; a researcher prints it. What comes of it, a coach does not learn. */
@ApplicationScoped
public class LetterRequests {
    @Inject
    Session database;

    /**
     * Asks for a letter; asking again while it is open changes nothing.
     *
     * @param by username of whoever asks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(String wave, UUID participantId, LocalDate day, String by) {
        database.createNativeMutationQuery("insert into letter_request (wave_code, participant_id, asked_on, asked_by) "
                + "values (?1, ?2, ?3, ?4) on conflict do nothing").setParameter(1, wave).setParameter(2, participantId)
                .setParameter(3, day)
                .setParameter(4, by).executeUpdate();
    }
}
