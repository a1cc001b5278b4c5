package nl.utrecht.thuis.subjectrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.coaching.CoachTraces;
import nl.utrecht.thuis.invitation.OptedOut;
import nl.utrecht.thuis.participant.ErasedPersons;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.PersonErased;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;

/** Shows somebody what is held about them, and erases it. Each is in the audit log, without the person. */
@ApplicationScoped
class AnswerRequests {
    @Inject
    Persons persons;
    @Inject
    CoachTraces coaches;
    @Inject
    ErasedPersons erasedPersons;
    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;
    @Inject
    Event<PersonErased> erased;
    @Inject
    Event<OptedOut> draftsMayGo;

    /**
     * Everything that is held about somebody; nothing when they are not in the register.
     *
     * @param action what the audit log says was done
     */
    @Transactional
    Optional<HeldData> show(String code, UUID participantId, String action, String actor) {
        return find(Wave.get(code), participantId).map(participant -> {
            audit.record(actor, action, code, "");
            return HeldData.of(participant, persons.decrypt(participant), coaches.of(participant), waves.today());
        });
    }

    /**
     * Removes somebody from a wave, and keeps them from coming back with another register. Sealed and mixed answers cannot be found and stay, and so do the counts
     * that they are in.
     *
     * @return whether they were there
     */
    boolean erase(String code, UUID participantId, String actor) {
        boolean there = QuarkusTransaction.requiringNew().call(() -> eraseNow(code, participantId, actor));
        if (there) {
            draftsMayGo.fire(new OptedOut(code, participantId)); // in a transaction of its own, so that no number joins draft and person
        }
        return there;
    }

    private boolean eraseNow(String code, UUID participantId, String actor) {
        Wave wave = Wave.lock(code); // or the field could close, or another register come, in between
        Optional<Participant> found = find(wave, participantId);
        found.ifPresent(participant -> {
            erased.fire(new PersonErased(code, participantId, participant.clientNumberHash));
            if (wave.state.beforeOpening()) {
                participation.raise(code, participant.background, Step.REGISTER, -1);
                participation.raise(code, participant.background, Step.WITH_ADDRESS, participant.hasAddress ? -1 : 0);
            }
            erasedPersons.note(participant);
            participant.delete();
            audit.record(actor, "person-erased", code, "");
        });
        return found.isPresent();
    }

    private static Optional<Participant> find(Wave wave, UUID participantId) {
        return wave.state == WaveState.ANONYMISED ? Optional.empty() : Participant.find(wave.code, participantId);
    }
}
