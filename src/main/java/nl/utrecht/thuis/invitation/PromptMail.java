package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wording.MessageKind;

/** The mail that a coach asked for. Who must not get it gets nothing, for the same reason whatever it is; nor does it overtake the invitation. */
@ApplicationScoped
class PromptMail implements MessageSource {
    @Inject
    Addressee.Book book;
    @Inject
    PersonalMail mail;
    @Inject
    PrepareInvitations prepare;
    @Inject
    Waves waves;

    @Override
    public String template() {
        return Prompts.TEMPLATE;
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        Wave wave = Wave.get(message.waveCode);
        if (!PersonalMail.isOpen(wave, waves.today())) {
            return Optional.empty();
        }
        return book.find(message.waveCode, message.recipientId).filter(addressee -> prepare.hasGoneOut(addressee.invitation()))
                .map(addressee -> mail.write(wave, MessageKind.NO_ROUND, MessageKind.PROMPT, addressee));
    }
}
