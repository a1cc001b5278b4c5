package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wording.MessageKind;

/** A letter with somebody's own link and code. */
@ApplicationScoped
class PersonalMail {
    @Inject
    WriteLetters letters;
    @Inject
    PersonalLinks links;
    @Inject
    Languages languages;

    /** @param round code of the round, or {@link MessageKind#NO_ROUND} */
    Mail write(Wave wave, String round, MessageKind kind, Addressee addressee) {
        Invitation invitation = addressee.invitation();
        Language first = languages.find(invitation.language).orElse(languages.source());
        Ways ways = links.ways(wave, kind, invitation, first.tag());
        return letters.mail(wave, letters.write(wave, round, kind, first, ways), addressee.address(), ways);
    }

    /** Whether people can answer on that day. */
    static boolean isOpen(Wave wave, LocalDate today) {
        return wave.state == WaveState.IN_THE_FIELD && wave.lastDay().filter(today::isAfter).isEmpty();
    }
}
