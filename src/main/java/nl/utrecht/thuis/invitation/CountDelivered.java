package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.utrecht.thuis.outbox.MessageDelivered;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;

/**
 * A mail that the mail server has taken counts for its round, and the first invitation that it took of somebody as delivered: who is invited again at another
 * address is still one person.
 */
@ApplicationScoped
class CountDelivered {
    @Inject
    Participation participation;

    void onDelivered(@Observes MessageDelivered delivered) {
        if (delivered.template().equals(RoundMail.TEMPLATE)) {
            Invitation.find(delivered.wave(), delivered.recipientId()).filter(invitation -> !invitation.leftRegister)
                    .ifPresent(invitation -> count(invitation, new Occasion(delivered.occasion())));
        }
    }

    private void count(Invitation invitation, Occasion occasion) {
        if (occasion.isInvitation()) {
            if (Invitation.update("delivered = true where waveCode = ?1 and participantId = ?2 and delivered = false", invitation.waveCode,
                    invitation.participantId) == 0) {
                return;
            }
            participation.count(invitation.waveCode, invitation.passage(Step.DELIVERED, invitation.language));
        }
        participation.countRound(invitation.waveCode, occasion.round(), invitation.background, 1);
    }
}
