package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;

/** The addresses of the questionnaire for one person. They are secrets: they go into mails and letters, and nowhere else. */
@ApplicationScoped
public class PersonalLinks {
    /** What a personal link ends in where mail is stopped. */
    private static final String DECLINE = "/decline";
    /** The same for the button of a mail program. */
    private static final String UNSUBSCRIBE = "/unsubscribe";

    @Inject
    BaseUrl baseUrl;
    @Inject
    Codes codes;

    /** The link in a language. */
    String link(Code code, String language) {
        return baseUrl.of("/" + language + "/u/" + code.compact());
    }

    /** What a mail shows to whoever has that code. @param language tag of the one that they read first */
    Ways ways(Code code, String language) {
        return new Ways(code.grouped(), tag -> link(code, tag), tag -> link(code, tag) + DECLINE, link(code, language) + UNSUBSCRIBE);
    }

    /** The link of somebody who is first written to in that language and has not answered; for the demonstration, whose people do not exist. */
    @Transactional
    public Optional<String> ofSomebodyWhoHasNotAnswered(String wave, String language) {
        return Invitation.findOpen(wave, language).map(invitation -> link(codes.of(invitation), language));
    }
}
