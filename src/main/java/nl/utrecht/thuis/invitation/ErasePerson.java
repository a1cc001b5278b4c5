package nl.utrecht.thuis.invitation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.participant.PersonErased;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveClosing;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/**
 * Removes everything about a person from this package. In the field they leave the denominators as an adjustment, answered or not: so nobody can see who had.
 * Whoever had answered comes back in the counts when the field closes, as those do who leave the register; counts are never made anew of the rows that are left.
 */
@ApplicationScoped
class ErasePerson {
    private static final int AFTER_THE_LAST_SUBMISSION = 900;
    private static final String ERASED = "erased";
    private static final String ANSWERED = "answered";
    private static final List<String> BY_PARTICIPANT = List.of("respondent_session", "letter_request", "letter");

    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    Session database;

    void onErased(@Observes PersonErased erased) {
        Wave wave = Wave.get(erased.wave());
        if (Invitation.find(wave.code, erased.participantId()).isPresent()) {
            Invitation invitation = Invitation.lock(wave.code, erased.participantId());
            if (wave.state == WaveState.IN_THE_FIELD) {
                leaveTheCounts(wave, invitation);
            }
            forget(invitation);
        }
    }

    private void leaveTheCounts(Wave wave, Invitation invitation) {
        if (!invitation.leftRegister) {
            participation.adjust(wave.code, waves.today(), ERASED, -1, invitation.background, invitation.hasAddress, invitation.invited,
                    invitation.delivered);
        }
        if (invitation.done) {
            ErasedAnswer.of(invitation).persist();
        }
    }

    private void forget(Invitation invitation) {
        String wave = invitation.waveCode;
        UUID person = invitation.participantId;
        delete("code_failure where selector = ?1", invitation.selector);
        delete("former_address_mail where wave_code = ?1 and message_id in "
                + "(select message_id from outbox_message where wave_code = ?1 and recipient_id = ?2)", wave, person);
        delete("outbox_message where wave_code = ?1 and recipient_id = ?2", wave, person);
        BY_PARTICIPANT.forEach(table -> delete(table + " where wave_code = ?1 and participant_id = ?2", wave, person));
        invitation.delete();
    }

    private void delete(String rows, Object... parameters) {
        var delete = database.createNativeMutationQuery("delete from " + rows);
        for (int i = 0; i < parameters.length; i++) {
            delete.setParameter(i + 1, parameters[i]);
        }
        delete.executeUpdate();
    }

    /** In the transaction that closes the wave, when no submission is under way any more. */
    void countThoseWhoAnswered(@Observes @Priority(AFTER_THE_LAST_SUBMISSION) WaveClosing closing) {
        for (ErasedAnswer answer : ErasedAnswer.ofWave(closing.wave().code)) {
            participation.adjust(answer.waveCode, waves.today(), ANSWERED, 1, answer.background, answer.withAddress, answer.invited,
                    answer.delivered);
            answer.delete();
        }
    }
}
