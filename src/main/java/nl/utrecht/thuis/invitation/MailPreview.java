package nl.utrecht.thuis.invitation;

import nl.utrecht.thuis.wording.MailLetter;
import nl.utrecht.thuis.wording.InlineStyles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wording.MessageKind;

/** Makes the page on which a mail is looked at. */
@ApplicationScoped
class MailPreview {
    @Inject
    StaffPages pages;
    @Inject
    ExampleMail examples;
    @Inject
    Languages languages;
    @Inject
    Persons persons;
    @Inject
    Assets assets;

    /** A mail to choose. */
    record MessageChoice(String path, String label, boolean chosen) {}

    /** A language to choose. */
    record LanguageChoice(Language language, boolean chosen) {}

    /** What was typed, and what came of it. */
    record Typed(String client, String address, List<String> problems, boolean sent) {}

    /** @param frame where the HTML part is */
    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailPreviewPage(StaffPage page, String wave, String waveName, List<MessageChoice> messages, List<LanguageChoice> languages,
            String message, Language language, String subject, String text, String frame, Typed typed) implements TemplateInstance {}

    @Transactional
    Wave wave(String code) {
        return Wave.get(code);
    }

    @Transactional
    TemplateInstance page(Wave wave, ExampleMail.Choice choice, Language language, Typed typed) {
        Texts t = pages.texts();
        MailLetter letter = examples.write(wave, choice, language);
        List<MessageChoice> messages = examples.of(wave).stream()
                .map(each -> new MessageChoice(each.path(), label(each, t), each.equals(choice))).toList();
        List<LanguageChoice> offered = wave.languageTags().stream().map(languages::get)
                .map(each -> new LanguageChoice(each, each.equals(language))).toList();
        String frame = String.join("/", "/staff/preview/mail", wave.code, choice.path(), language.tag());
        return new MailPreviewPage(pages.page("staff.delivery.preview.title"), wave.code, wave.name, messages, offered, choice.path(),
                language, letter.subject(), letter.plain(), frame, typed);
    }

    /** The HTML part, with its styles in a sheet: pages have no styles of their own. */
    @Transactional
    TemplateInstance framed(Wave wave, ExampleMail.Choice choice, Language language) {
        return examples.write(wave, choice, language).styledBy(assets.of(InlineStyles.STYLESHEET));
    }

    /** The language in which a client is first written to. @throws UnknownClientNumber when the register has nobody of that number */
    @Transactional
    Language languageOf(Wave wave, String clientNumber) {
        String tag = (Participant.countOfWave(wave.code) == 0
                ? Optional.<Participant>empty()
                : persons.findByClientNumber(wave.code, clientNumber)).orElseThrow(UnknownClientNumber::new).language;
        return languages.get(wave.languageTags().contains(tag) ? tag : wave.languageTags().get(0));
    }

    private static String label(ExampleMail.Choice choice, Texts t) {
        String kind = t.of("staff.delivery.kind." + choice.kind().slug());
        if (choice.round().startsWith(Round.TARGETED)) {
            return t.of("staff.delivery.kind.of-targeted", "number", choice.round().replace(Round.TARGETED, ""), "kind", kind);
        }
        boolean reminder = choice.kind() == MessageKind.REMINDER_NOT_STARTED || choice.kind() == MessageKind.REMINDER_NOT_FINISHED;
        return reminder ? t.of("staff.delivery.kind.of", "number", choice.round().replace(Round.REMINDER, ""), "kind", kind) : kind;
    }
}
