package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wave.WrongWaveState;

/**
 * Somebody leaves the register while the wave is in the field. Who has not answered gets no more mail, and leaves the denominators as a dated
 * adjustment; who has answered stays in both (AAPOR: eligibility is that at the time of answering).
 */
@ApplicationScoped
class LeaveRegister {
    /** Why somebody is no longer followed. */
    enum Reason {
        MOVED, FINISHED, EXEMPTED;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    Persons persons;
    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;

    /**
     * Notes that somebody left; doing it again changes nothing.
     *
     * @throws UnknownClientNumber when the register has nobody of that number
     * @throws WrongWaveState when the wave is not in the field
     */
    @Transactional
    void leave(String code, String clientNumber, Reason reason, String actor) {
        Wave wave = Wave.get(code);
        if (wave.state != WaveState.IN_THE_FIELD) {
            throw new WrongWaveState(wave, "lose somebody");
        }
        Participant participant = persons.findByClientNumber(code, clientNumber).orElseThrow(UnknownClientNumber::new);
        if (Invitation.update("leftRegister = true where waveCode = ?1 and participantId = ?2 and done = false and leftRegister = false",
                code,
                participant.participantId) == 1) {
            Invitation left = Invitation.find(code, participant.participantId).orElseThrow();
            participation.adjust(code, waves.today(), reason.slug(), left.background, left.hasAddress, left.invited, left.started);
        }
        audit.record(actor, "register-left", code, reason.slug());
    }
}
