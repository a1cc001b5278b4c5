package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.wave.Access;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wording.MessageKind;

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

    /** The link in a language, which opens the questionnaire. */
    String link(Code code, String language) {
        return baseUrl.of("/" + language + "/u/" + code.compact());
    }

    /** The link in a language as that wave has it: one that asks for link and code has no secret in it, and leads to where the code is typed. */
    String link(Wave wave, Code code, String language) {
        return wave.access == Access.LINK ? link(code, language) : baseUrl.of("/" + language + "/u/" + code.selector());
    }

    /**
     * What a mail shows to somebody. Where it must not hold a link that opens the questionnaire, as in an announcement, the link that stops mail has a secret of its
     * own.
     *
     * @param language tag of the one that they read first
     */
    Ways ways(Wave wave, MessageKind kind, Invitation invitation, String language) {
        Code code = codes.of(invitation);
        if (wave.access == Access.LINK && kind != MessageKind.ANNOUNCEMENT) {
            return new Ways(code.grouped(), tag -> link(code, tag), tag -> link(code, tag) + DECLINE, link(code, language) + UNSUBSCRIBE);
        }
        String declining = codes.of(invitation, Codes.Use.DECLINE).compact();
        UnaryOperator<String> decline = tag -> baseUrl.of("/" + tag + "/d/" + declining);
        return new Ways(code.grouped(), tag -> link(wave, code, tag), decline, decline.apply(language) + UNSUBSCRIBE);
    }

    /** The link of somebody who is first written to in that language and has not answered; for the demonstration, whose people do not exist. */
    @Transactional
    public Optional<String> ofSomebodyWhoHasNotAnswered(String wave, String language) {
        return Invitation.findOpen(wave, language).map(invitation -> link(codes.of(invitation), language));
    }
}
