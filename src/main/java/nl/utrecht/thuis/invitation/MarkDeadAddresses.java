package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.utrecht.thuis.outbox.MessageBounced;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/**
 * Mail that came back for good makes an address dead: nothing more is sent there, until the register has another one. What comes back from an address that the
 * register has replaced meanwhile says nothing of the new one; if it was the invitation, it goes there. A person counts once as bounced; who did before the
 * opening, at the opening.
 */
@ApplicationScoped
class MarkDeadAddresses {
    @Inject
    Outbox outbox;
    @Inject
    PrepareInvitations prepare;
    @Inject
    FormerAddresses former;
    @Inject
    Participation participation;
    @Inject
    Clock clock;

    void onBounced(@Observes MessageBounced bounced) {
        if (bounced.permanent() && Invitation.find(bounced.wave(), bounced.recipientId()).isPresent()) {
            Wave wave = Wave.get(bounced.wave());
            Invitation invitation = Invitation.lock(wave.code, bounced.recipientId());
            if (!former.got(wave.code, bounced.messageId())) {
                mark(wave, invitation);
            } else if (wave.state == WaveState.IN_THE_FIELD) {
                prepare.invite(invitation, false, clock.instant());
            }
        }
    }

    private void mark(Wave wave, Invitation invitation) {
        invitation.addressDead = true;
        outbox.dropWaiting(wave.code, invitation.participantId);
        if (invitation.bounced || invitation.leftRegister) {
            return;
        }
        invitation.bounced = true;
        if (wave.state != WaveState.READY) {
            participation.count(wave.code, invitation.passage(Step.BOUNCED, invitation.language));
        }
    }
}
