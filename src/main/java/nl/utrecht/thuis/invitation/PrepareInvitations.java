package nl.utrecht.thuis.invitation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.WaveOpening;
import org.hibernate.Session;

/** When a wave opens, everybody in the register gets the right to respond, and everybody with an address an invitation. */
@ApplicationScoped
class PrepareInvitations {
    private static final int AFTER_THE_REGISTER = 200;

    @Inject
    Outbox outbox;
    @Inject
    Participation participation;
    @Inject
    Session database;

    void onOpening(@Observes @Priority(AFTER_THE_REGISTER) WaveOpening.Prepared opening) {
        String wave = opening.wave().code;
        List<String> offered = opening.wave().languageTags();
        Set<String> selectors = new HashSet<>();
        Map<String, Integer> invited = new HashMap<>();
        for (Participant participant : Participant.ofWave(wave)) {
            Invitation invitation = new Invitation();
            invitation.waveCode = wave;
            invitation.participantId = participant.participantId;
            do {
                invitation.selector = Code.randomSelector();
            } while (!selectors.add(invitation.selector));
            invitation.codeVersion = 1;
            invitation.language = offered.contains(participant.language) ? participant.language : offered.get(0);
            invitation.background = participant.background;
            invitation.hasAddress = participant.hasAddress;
            invitation.invited = participant.hasAddress;
            invitation.persist();
            if (invitation.invited) {
                outbox.enqueue(wave, participant.participantId, InvitationMail.TEMPLATE, "opening", opening.now());
                invited.merge(participant.background, 1, Integer::sum);
            }
        }
        database.flush();
        invited.forEach((background, number) -> participation.raise(wave, background, Step.INVITED, number));
    }
}
