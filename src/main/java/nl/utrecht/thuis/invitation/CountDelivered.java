package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.utrecht.thuis.outbox.MessageDelivered;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;

/** An invitation that the mail server has taken counts as delivered. */
@ApplicationScoped
class CountDelivered {
    @Inject
    Participation participation;

    void onDelivered(@Observes MessageDelivered delivered) {
        if (delivered.template().equals(InvitationMail.TEMPLATE)) {
            Invitation.find(delivered.wave(), delivered.recipientId())
                    .filter(invitation -> !invitation.leftRegister)
                    .ifPresent(
                            invitation -> participation.count(delivered.wave(), invitation.passage(Step.DELIVERED, invitation.language)));
        }
    }
}
