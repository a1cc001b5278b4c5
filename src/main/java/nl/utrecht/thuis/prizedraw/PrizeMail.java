package nl.utrecht.thuis.prizedraw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wording.FixedMails;

/** Tells winners, in their language. It is about money: one of which nobody knows whether it arrived waits for a human. */
@ApplicationScoped
class PrizeMail implements MessageSource {
    static final String TEMPLATE = "prize-notice";
    /** The use of the link to the page on which the prize is taken or left. */
    static final String CLAIM = "claim";

    @Inject
    FixedMails mails;
    @Inject
    Consents consents;
    @Inject
    ConsentLinks links;
    @Inject
    BaseUrl baseUrl;
    @Inject
    Waves waves;

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public boolean sendsAgain() {
        return false;
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        Wave wave = Wave.get(message.waveCode);
        return PrizeEntry.ofConsent(wave.code, message.recipientId)
                .filter(entry -> entry.state == EntryState.NOTIFIED && entry.occasion().equals(message.occasion))
                .flatMap(entry -> consents.address(wave.code, ConsentPurpose.PRIZE_DRAW, message.recipientId)
                        .map(address -> mails.write(wave, address, entry.language, "prize.won", facts(wave, entry),
                                tag -> claiming(message, tag))));
    }

    private String claiming(OutboxMessage message, String tag) {
        String token = links.token(message.waveCode, ConsentPurpose.PRIZE_DRAW, message.recipientId, CLAIM);
        return baseUrl.of("/" + tag + "/prize/" + message.waveCode + "/" + token);
    }

    private Map<String, Object> facts(Wave wave, PrizeEntry entry) {
        return Map.of("number", entry.shown(), "amount", wave.incentives.prizeAmount, "until",
                waves.today().plusDays(Winners.DAYS_TO_ANSWER), "contact", wave.contactAddress);
    }
}
