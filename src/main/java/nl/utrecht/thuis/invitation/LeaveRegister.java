package nl.utrecht.thuis.invitation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveClosing;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wave.WrongWaveState;

/**
 * Somebody leaves the register while the wave is in the field: no more mail, no more answering, and out of the denominators as a dated
 * adjustment. Who had answered belongs in both (AAPOR: eligibility is that at the time of answering) and comes back when the field closes, all at once:
 * before that the researcher who notes it would see who had answered.
 */
@ApplicationScoped
class LeaveRegister {
    private static final int AFTER_THE_LAST_SUBMISSION = 900;
    private static final String ANSWERED = "answered";
    private static final String RETURNED = "returned";

    @Inject
    Persons persons;
    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;

    /**
     * Notes that somebody left; doing it again changes nothing.
     *
     * @throws UnknownClientNumber when the register has nobody of that number
     * @throws WrongWaveState when the wave is not in the field
     */
    @Transactional
    void leave(String code, String clientNumber, LeaveReason reason, String actor) {
        Wave wave = Wave.lock(code); // or somebody could leave while the field closes, and not come back
        if (wave.state != WaveState.IN_THE_FIELD) {
            throw new WrongWaveState(wave, "lose somebody");
        }
        Participant participant = persons.findByClientNumber(code, clientNumber).orElseThrow(UnknownClientNumber::new);
        participant.leftReason = reason;
        leave(code, participant.participantId, reason);
        audit.record(actor, "register-left", code, reason.slug());
    }

    /** The part of it that concerns this person; the caller has locked the wave, which is in the field. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leave(String code, UUID participantId, LeaveReason reason) {
        if (Invitation.update("leftRegister = true where waveCode = ?1 and participantId = ?2 and leftRegister = false", code,
                participantId) == 1) {
            adjust(code, reason.slug(), -1, Invitation.find(code, participantId).orElseThrow());
            outbox.dropWaiting(code, participantId);
        }
    }

    /** Somebody who left is followed again; the caller has locked the wave, which is in the field. */
    @Transactional(Transactional.TxType.MANDATORY)
    void comeBack(String code, UUID participantId) {
        if (Invitation.update("leftRegister = false where waveCode = ?1 and participantId = ?2 and leftRegister = true", code,
                participantId) == 1) {
            adjust(code, RETURNED, 1, Invitation.find(code, participantId).orElseThrow());
        }
    }

    /** In the transaction that closes the wave, when no submission is under way any more. */
    void bringBackThoseWhoAnswered(@Observes @Priority(AFTER_THE_LAST_SUBMISSION) WaveClosing closing) {
        for (Invitation answered : Invitation.<Invitation>list("waveCode = ?1 and leftRegister and done", closing.wave().code)) {
            adjust(closing.wave().code, ANSWERED, 1, answered);
        }
    }

    private void adjust(String wave, String reason, int people, Invitation person) {
        participation.adjust(wave, waves.today(), reason, people, person.background, person.hasAddress, person.invited,
                person.delivered);
    }
}
