package nl.utrecht.thuis.invitation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.wave.Channel;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Passage;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveOpening;
import nl.utrecht.thuis.wording.Wordings;
import org.hibernate.Session;

/**
 * When a wave opens, everybody in the register gets the right to respond, and everybody who can be mailed an invitation. Who declined after the
 * announcement, or whose mail came back, is counted now: before the opening nobody is.
 */
@ApplicationScoped
class PrepareInvitations {
    private static final int AFTER_THE_REGISTER = 200;
    private static final int BATCH = 1000;

    @Inject
    Invitations invitations;
    @Inject
    Wordings wordings;
    @Inject
    Outbox outbox;
    @Inject
    Participation participation;
    @Inject
    Session database;

    void onOpening(@Observes @Priority(AFTER_THE_REGISTER) WaveOpening.Prepared opening) {
        Wave wave = opening.wave();
        Map<Passage, Integer> passages = new HashMap<>();
        Participant.inBatches(wave.code, BATCH, batch -> {
            List<Invitation> made = invitations.of(wave, batch);
            made.forEach(invitation -> steps(invitation)
                    .forEach(step -> passages.merge(invitation.passage(step, invitation.language), 1, Integer::sum)));
            List<Invitation> invited = made.stream().filter(Invitation::canBeMailed).toList();
            invited.forEach(invitation -> invitation.invited = true);
            database.flush();
            outbox.enqueueAll(wave.code, invited.stream().map(invitation -> invitation.participantId).toList(), RoundMail.TEMPLATE,
                    Round.INVITATION, opening.now());
            made.forEach(database::detach);
        });
        passages.forEach((passage, people) -> participation.count(wave.code, passage, people));
        LocalDate today = wave.opening().orElseThrow();
        Round.lock(wave.code, Round.INVITATION).ifPresent(round -> {
            wordings.keep(wave, round, today);
            round.decide(today);
        });
    }

    /** The steps that somebody comes to at the opening. */
    private static List<Step> steps(Invitation invitation) {
        List<Step> steps = new ArrayList<>();
        if (invitation.canBeMailed()) {
            steps.add(Step.INVITED);
        }
        if (invitation.bounced) {
            steps.add(Step.BOUNCED);
        }
        if (invitation.optedOut) {
            steps.add(Step.OPTED_OUT);
        }
        return steps;
    }

    /**
     * Somebody who can be mailed now, and was not invited or cannot have the invitation, gets it.
     *
     * @param elsewhere whether what was sent before went to an address that no longer works
     */
    void invite(Invitation invitation, boolean elsewhere, Instant now) {
        if (!invitation.canBeMailed() || !elsewhere && mayArrive(invitation)) {
            return;
        }
        if (!invitation.invited) {
            invitation.invited = true;
            invitation.channel = Channel.MAIL;
            participation.count(invitation.waveCode, invitation.passage(Step.INVITED, invitation.language));
        }
        outbox.enqueue(invitation.waveCode, invitation.participantId, RoundMail.TEMPLATE,
                Occasion.invitation(count(invitation, EnumSet.allOf(MessageState.class))).text(), now);
    }

    /** Whether an invitation was sent and did not come back, or still waits. */
    private static boolean mayArrive(Invitation invitation) {
        return count(invitation, EnumSet.of(MessageState.PENDING, MessageState.SENDING, MessageState.SENT)) > 0;
    }

    /** Whether no invitation waits any more. */
    boolean hasGoneOut(Invitation invitation) {
        return count(invitation, EnumSet.of(MessageState.PENDING, MessageState.SENDING)) == 0;
    }

    private static long count(Invitation invitation, Set<MessageState> states) {
        return OutboxMessage.count("waveCode = ?1 and recipientId = ?2 and template = ?3 and occasion like ?4 and state in ?5",
                invitation.waveCode, invitation.participantId, RoundMail.TEMPLATE, Round.INVITATION + "%", states);
    }
}
