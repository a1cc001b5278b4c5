package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wording.MessageKind;

/**
 * The mails of the rounds. Each is written at the moment of sending, for the person as they are then: who has begun meanwhile gets the words for those who have,
 * and who is done, declined, left or cannot be reached gets nothing.
 */
@ApplicationScoped
class RoundMail implements MessageSource {
    static final String TEMPLATE = "invitation";

    @Inject
    Addressee.Book book;
    @Inject
    PersonalMail mail;
    @Inject
    Waves waves;

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        Wave wave = Wave.get(message.waveCode);
        Occasion occasion = new Occasion(message.occasion);
        return book.find(message.waveCode, message.recipientId).flatMap(addressee -> kind(wave, occasion, addressee.invitation())
                .map(kind -> mail.write(wave, occasion.round(), kind, addressee)));
    }

    /** What is to be said; nothing when it is not the time for it any more. */
    private Optional<MessageKind> kind(Wave wave, Occasion occasion, Invitation invitation) {
        if (occasion.isAnnouncement()) {
            return wave.state == WaveState.READY ? Optional.of(MessageKind.ANNOUNCEMENT) : Optional.empty();
        }
        if (!PersonalMail.isOpen(wave, waves.today())) {
            return Optional.empty();
        }
        return occasion.isInvitation()
                ? Optional.of(MessageKind.INVITATION)
                : Round.find(wave.code, occasion.round()).flatMap(round -> reminder(round, invitation));
    }

    private static Optional<MessageKind> reminder(Round round, Invitation invitation) {
        if (round.state == RoundState.CANCELLED || !(invitation.started ? round.toNotFinished : round.toNotStarted)) {
            return Optional.empty();
        }
        return Optional.of(invitation.started ? MessageKind.REMINDER_NOT_FINISHED : MessageKind.REMINDER_NOT_STARTED);
    }
}
