package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wording.Facts;
import nl.utrecht.thuis.wording.Filled;
import nl.utrecht.thuis.wording.FixedMails;
import nl.utrecht.thuis.wording.MailBody;
import nl.utrecht.thuis.wording.MailLetter;
import nl.utrecht.thuis.wording.MessageKind;
import nl.utrecht.thuis.wording.Wordings;

/** Writes every mail about the questionnaire, from the words of its wave. */
@ApplicationScoped
class WriteLetters {
    @Inject
    Wordings wordings;
    @Inject
    Languages languages;
    @Inject
    TextBook textBook;
    @Inject
    BaseUrl baseUrl;
    @Inject
    FixedMails mails;
    @Inject
    Waves waves;

    /**
     * A letter as it can be sent or looked at.
     *
     * @param round code of the round, or {@link MessageKind#NO_ROUND}
     * @param first the language that it begins in
     */
    MailLetter write(Wave wave, String round, MessageKind kind, Language first, Ways ways) {
        List<MailBody> bodies = new ArrayList<>();
        Filled filled = fill(wave, round, kind, first, ways);
        bodies.add(body(filled));
        if (!first.equals(languages.source())) {
            bodies.add(body(fill(wave, round, kind, languages.source(), ways)));
        }
        List<MailLetter.Line> others = languages.all().stream().filter(language -> wave.languageTags().contains(language.tag()))
                .filter(language -> bodies.stream().noneMatch(body -> body.language().equals(language)))
                .map(language -> line(wave, round, kind, language, ways)).toList();
        return new MailLetter(filled.subject(), first, bodies, others, "");
    }

    /** The letter as a mail to that address. */
    Mail mail(Wave wave, MailLetter letter, String to, Ways ways) {
        return mails.mail(wave, letter, to, ways.unsubscribe());
    }

    private Filled fill(Wave wave, String round, MessageKind kind, Language language, Ways ways) {
        return wordings.of(wave, round, kind, language).fill(facts(wave, language.tag(), ways));
    }

    private Facts facts(Wave wave, String tag, Ways ways) {
        LocalDate opens = wave.opening().orElseGet(waves::today); // a wave without a day yet can be looked at
        return new Facts(ways.link().apply(tag), ways.code(), baseUrl.of("/" + tag), ways.decline().apply(tag), wave.contactAddress,
                wave.lastDay().orElse(opens.plusDays(wave.fieldDays)), opens, wave.incentives.prizes, wave.incentives.prizeAmount);
    }

    private MailBody body(Filled filled) {
        return MailBody.of(filled, textBook.in(filled.language()).of("message.open"));
    }

    /** An announcement has no link yet: its line says what it is about, and who asks. */
    private MailLetter.Line line(Wave wave, String round, MessageKind kind, Language language, Ways ways) {
        return kind == MessageKind.ANNOUNCEMENT
                ? new MailLetter.Line(language, fill(wave, round, kind, language, ways).subject(),
                        baseUrl.of("/" + language.tag() + "/privacy"))
                : new MailLetter.Line(language, textBook.in(language).of("message.other-language"), ways.link().apply(language.tag()));
    }
}
