package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.RegisterUpdate;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.RegisterAdjustment;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;

/**
 * What a newer register means for who is asked: new people and new addresses are invited, who left gets no more mail. Before the field opens only
 * the list of who may be written to follows; counting and inviting happen at the opening.
 */
@ApplicationScoped
class FollowRegister {

    @Inject
    Invitations invitations;
    @Inject
    PrepareInvitations prepare;
    @Inject
    FormerAddresses former;
    @Inject
    LeaveRegister register;
    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    void onUpdate(@Observes RegisterUpdate update) {
        Wave wave = Wave.get(update.wave());
        boolean inTheField = wave.state == WaveState.IN_THE_FIELD;
        if (update instanceof RegisterUpdate.Joined joined) {
            join(wave, joined, inTheField);
        } else if (update instanceof RegisterUpdate.Left left) {
            leave(left, inTheField);
        } else if (update instanceof RegisterUpdate.Returned returned) {
            register.comeBack(returned.wave(), returned.participantId());
            Invitation.find(returned.wave(), returned.participantId()).filter(invitation -> inTheField)
                    .ifPresent(invitation -> prepare.invite(invitation, false, clock.instant()));
        } else if (update instanceof RegisterUpdate.ContactChanged changed) {
            Invitation.find(changed.wave(), changed.participantId()).ifPresent(invitation -> change(invitation, changed, inTheField));
        }
    }

    private void join(Wave wave, RegisterUpdate.Joined joined, boolean inTheField) {
        Participant participant = Participant.find(joined.wave(), joined.participantId()).orElseThrow();
        Invitation invitation = invitations.of(wave, List.of(participant)).get(0);
        if (inTheField) {
            participation.ensureCell(wave.code, joined.background());
            participation.adjust(wave.code, waves.today(), RegisterAdjustment.JOINED, 1, joined.background(), joined.hasAddress(), false,
                    false);
            prepare.invite(invitation, false, clock.instant());
        }
    }

    private void leave(RegisterUpdate.Left left, boolean inTheField) {
        if (inTheField) {
            register.leave(left.wave(), left.participantId(), left.reason());
        } else {
            Invitation.find(left.wave(), left.participantId()).ifPresent(Invitation::delete);
        }
    }

    /** A new address is a new chance: it is not dead, and who had none or a dead one is invited now. */
    private void change(Invitation invitation, RegisterUpdate.ContactChanged changed, boolean inTheField) {
        if (changed.hasAddress() != invitation.hasAddress && inTheField) {
            participation.raise(invitation.waveCode, invitation.background, Step.WITH_ADDRESS, changed.hasAddress() ? 1 : -1);
        }
        invitation.language = Wave.get(invitation.waveCode).languageTags().contains(changed.language())
                ? changed.language()
                : invitation.language;
        invitation.hasAddress = changed.hasAddress();
        if (changed.otherAddress()) {
            former.note(invitation);
        }
        boolean revived = invitation.addressDead && changed.otherAddress();
        invitation.addressDead &= !changed.otherAddress();
        if (inTheField) {
            prepare.invite(invitation, revived, clock.instant());
        } else if (revived) {
            invitation.bounced = false;
        }
    }
}
