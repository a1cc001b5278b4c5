package nl.utrecht.thuis.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/**
 * Somebody does not take part: mail about the questionnaire stops at once, and what was begun is thrown away. They may still come back. Doing it
 * again changes nothing. The audit log gets no entry: it would tell at which time of day somebody refused, and staff reads it.
 */
@ApplicationScoped
public class OptOut {
    @Inject
    Door door;
    @Inject
    RespondentSessions sessions;
    @Inject
    Outbox outbox;
    @Inject
    Participation participation;
    @Inject
    Event<OptedOut> optedOut;

    /**
     * For whoever gives a code. Mail scanners press buttons too, so what was begun stays until the field closes, when drafts are destroyed unread.
     *
     * @param session the one that their browser has
     * @return {@link Knock.Outcome#DECLINED}, or what the door says of a code that leads nowhere
     */
    public Knock of(String typed, Optional<String> session) {
        return of(typed, session, Codes.Use.ENTER);
    }

    /** The same for the code that is good for this only. */
    public Knock withDecliningCode(String typed, Optional<String> session) {
        return of(typed, session, Codes.Use.DECLINE);
    }

    private Knock of(String typed, Optional<String> session, Codes.Use use) {
        return QuarkusTransaction.requiringNew().call(() -> door.knock(typed, session, use, (wave, invitation) -> {
            note(wave, invitation.participantId);
            return Knock.of(Knock.Outcome.DECLINED);
        }));
    }

    /** For whoever has come in: their other phones are signed out, and what was begun goes. */
    public void of(Admission admission) {
        QuarkusTransaction.requiringNew().call(() -> {
            sessions.endOthers(admission);
            return note(Wave.get(admission.wave()), admission.invitation());
        }).ifPresent(optedOut::fire);
    }

    /**
     * Before the wave opens nobody is counted: that happens at the opening. The draft is no matter of this transaction: its row would carry the number of the one that marks the person. Who is sending at this moment holds
     * the row of the invitation, and is done when we get it.
     */
    private Optional<OptedOut> note(Wave wave, UUID participantId) {
        Invitation invitation = Invitation.lock(wave.code, participantId);
        if (!invitation.optedOut) {
            invitation.optedOut = true;
            if (wave.state != WaveState.READY) {
                participation.count(wave.code, invitation.passage(Step.OPTED_OUT, invitation.language));
            }
        }
        outbox.dropWaiting(wave.code, participantId);
        return invitation.done ? Optional.empty() : Optional.of(new OptedOut(wave.code, participantId));
    }
}
