package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.consent.ConsentGiven;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wording.FixedMails;

/** Confirms to somebody who said yes to a talk that we have the address, what we do with it, and how to take it back. */
@ApplicationScoped
class PoolMail implements MessageSource {
    static final String TEMPLATE = "interview-pool";

    @Inject
    Outbox outbox;
    @Inject
    Consents consents;
    @Inject
    ConsentLinks links;
    @Inject
    FixedMails mails;
    @Inject
    Clock clock;

    void onGiven(@Observes ConsentGiven given) {
        if (given.purpose() == ConsentPurpose.INTERVIEW) {
            outbox.enqueue(given.wave(), given.id(), TEMPLATE, "given", clock.instant());
        }
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        Wave wave = Wave.get(message.waveCode);
        if (wave.state != WaveState.IN_THE_FIELD && wave.state != WaveState.CLOSED) {
            return Optional.empty();
        }
        return consents.of(wave.code, ConsentPurpose.INTERVIEW).stream().filter(given -> given.id().equals(message.recipientId)).findFirst()
                .flatMap(given -> write(wave, given));
    }

    private Optional<Mail> write(Wave wave, Consents.Given given) {
        return consents.address(wave.code, ConsentPurpose.INTERVIEW, given.id())
                .map(address -> mails.write(wave, address, given.language(), "interview.mail.pool",
                        Map.of("amount", wave.incentives.interviewAmount, "contact", wave.contactAddress),
                        tag -> links.withdrawing(wave.code, ConsentPurpose.INTERVIEW, given.id(), tag)));
    }
}
