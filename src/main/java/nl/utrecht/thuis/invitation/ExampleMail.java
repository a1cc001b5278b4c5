package nl.utrecht.thuis.invitation;

import nl.utrecht.thuis.wording.MailLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wording.MessageKind;

/** Mails to look at and to try out: as people get them, but for a link that leads to the preview and a code that nobody has. */
@ApplicationScoped
class ExampleMail {
    private static final Code NOBODYS = new Code("000000", "00000000");
    private static final String PREVIEW = "/staff/preview/";

    @Inject
    WriteLetters letters;
    @Inject
    Languages languages;
    @Inject
    BaseUrl baseUrl;

    /** A mail of a wave. @param round code of the round, or {@link MessageKind#NO_ROUND} */
    record Choice(String round, MessageKind kind) {
        /** As addresses have it. */
        public String path() {
            return round + "/" + kind.slug();
        }
    }

    /** Every mail of a wave, in the order of time; the prompt comes last. */
    @Transactional
    List<Choice> of(Wave wave) {
        List<Choice> choices = new ArrayList<>();
        Round.ofWave(wave.code).forEach(round -> MessageKind.of(round).forEach(kind -> choices.add(new Choice(round.code, kind))));
        choices.add(new Choice(MessageKind.NO_ROUND, MessageKind.PROMPT));
        return choices;
    }

    /** One of them. @param path as in {@link Choice#path} */
    @Transactional
    Optional<Choice> find(Wave wave, String path) {
        return of(wave).stream().filter(choice -> choice.path().equals(path)).findFirst();
    }

    /** A language that the wave is offered in. @throws NotFoundException when there is no such */
    Language language(Wave wave, String tag) {
        return languages.find(tag).filter(language -> wave.languageTags().contains(language.tag())).orElseThrow(NotFoundException::new);
    }

    /** As it is written to somebody of that language. */
    @Transactional
    MailLetter write(Wave wave, Choice choice, Language language) {
        return letters.write(wave, choice.round(), choice.kind(), language, ways(wave));
    }

    /** The same as a mail, with another subject. */
    @Transactional
    Mail mail(Wave wave, Choice choice, Language language, String to, String subject) {
        MailLetter letter = write(wave, choice, language);
        return letters.mail(wave, letter.called(subject), to, ways(wave));
    }

    private Ways ways(Wave wave) {
        String query = "?questionnaire=" + wave.questionnaire;
        return new Ways(NOBODYS.grouped(), tag -> baseUrl.of(PREVIEW + tag + query), tag -> baseUrl.of(PREVIEW + tag + "/decline" + query),
                null);
    }
}
