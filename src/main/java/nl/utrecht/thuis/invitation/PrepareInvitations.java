package nl.utrecht.thuis.invitation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Passage;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveOpening;
import org.hibernate.Session;

/** When a wave opens, everybody in the register gets the right to respond, and everybody with an address an invitation. */
@ApplicationScoped
class PrepareInvitations {
    private static final int AFTER_THE_REGISTER = 200;
    private static final int BATCH = 1000;

    @Inject
    Invitations invitations;
    @Inject
    Outbox outbox;
    @Inject
    Participation participation;
    @Inject
    Session database;

    void onOpening(@Observes @Priority(AFTER_THE_REGISTER) WaveOpening.Prepared opening) {
        Wave wave = opening.wave();
        Map<Passage, Integer> invited = new HashMap<>();
        Participant.inBatches(wave.code, BATCH, batch -> {
            List<Invitation> made = invitations.of(wave, batch);
            made.stream().filter(invitation -> invitation.hasAddress)
                    .forEach(invitation -> invited.merge(invite(invitation, opening.now()), 1, Integer::sum));
            database.flush();
            made.forEach(database::detach);
        });
        invited.forEach((passage, people) -> participation.count(wave.code, passage, people));
        LocalDate today = wave.opening().orElseThrow();
        Round.lock(wave.code, Round.INVITATION).ifPresent(round -> round.decide(today));
    }

    /** Decides that somebody gets the invitation by mail; to be counted by the caller. */
    Passage invite(Invitation invitation, Instant now) {
        invitation.invited = true;
        outbox.enqueue(invitation.waveCode, invitation.participantId, InvitationMail.TEMPLATE, Round.INVITATION, now);
        return invitation.passage(Step.INVITED, invitation.language);
    }
}
