package nl.utrecht.thuis.prizedraw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wording.FixedMails;

/** Confirms that somebody takes part: the entry number, where the draw is shown, and the way back. */
@ApplicationScoped
class EntryMail implements MessageSource {
    static final String TEMPLATE = "prize-entry";

    @Inject
    FixedMails mails;
    @Inject
    Consents consents;
    @Inject
    ConsentLinks links;
    @Inject
    BaseUrl baseUrl;

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        Wave wave = Wave.get(message.waveCode);
        return PrizeEntry.ofConsent(wave.code, message.recipientId)
                .flatMap(entry -> consents.address(wave.code, ConsentPurpose.PRIZE_DRAW, message.recipientId)
                        .map(address -> mails.write(wave, address, entry.language, "prize.entered", t -> facts(wave, entry, t),
                                tag -> links.withdrawing(wave.code, ConsentPurpose.PRIZE_DRAW, message.recipientId, tag))));
    }

    /** @param t of the part of the mail: each leads to the draw in its own language */
    private Map<String, Object> facts(Wave wave, PrizeEntry entry, Texts t) {
        URI draw = URI.create(baseUrl.of("/" + t.language().tag() + "/draw/" + wave.code));
        return Map.of("number", entry.shown(), "draw", draw, "contact", wave.contactAddress);
    }
}
