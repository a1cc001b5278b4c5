package nl.utrecht.thuis.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/** The invitation by mail: in the recipient's language, then in Dutch, then a line in every other language. */
@ApplicationScoped
class InvitationMail implements MessageSource {
    static final String TEMPLATE = "invitation";
    private static final String CUT = "\uFFFC";

    @Inject
    Persons persons;
    @Inject
    Codes codes;
    @Inject
    PersonalLinks links;
    @Inject
    Languages languages;
    @Inject
    TextBook textBook;
    @Inject
    BaseUrl baseUrl;

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        Wave wave = Wave.get(message.waveCode);
        Optional<Invitation> invitation = Invitation.find(message.waveCode, message.recipientId);
        if (wave.state != WaveState.IN_THE_FIELD || invitation.filter(Invitation::wantsMail).isEmpty()) {
            return Optional.empty();
        }
        return Participant.find(message.waveCode, message.recipientId).map(persons::decrypt).filter(Person::hasAddress)
                .map(person -> compose(wave, invitation.get(), person.email()));
    }

    private Mail compose(Wave wave, Invitation invitation, String address) {
        Code code = codes.of(invitation);
        Language first = languages.find(invitation.language).orElse(languages.source());
        List<Body> bodies = new ArrayList<>();
        bodies.add(body(wave, code, first));
        if (!first.equals(languages.source())) {
            bodies.add(body(wave, code, languages.source()));
        }
        List<Line> others = languages.all().stream().filter(language -> bodies.stream().noneMatch(body -> body.language().equals(language)))
                .filter(language -> wave.languageTags().contains(language.tag()))
                .map(language -> new Line(language, textBook.in(language).of("mail.invitation.other-language"),
                        links.link(code, language.tag())))
                .toList();
        String subject = bodies.get(0).t().of("mail.invitation.subject");
        return new Mail(address, null, null, subject, first.tag(), PlainText.of(bodies, others),
                new InvitationLetter(subject, first, bodies, others).render(), null);
    }

    private Body body(Wave wave, Code code, Language language) {
        return new Body(textBook.in(language), language, Objects.requireNonNull(wave.closesOn), links.link(code, language.tag()),
                code.grouped(),
                baseUrl.of("/" + language.tag()), wave.contactAddress);
    }

    /** The HTML part. */
    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationLetter(String subject, Language first, List<Body> bodies, List<Line> others) implements TemplateInstance {}

    /** The full text in one language. */
    record Body(Texts t, Language language, LocalDate closes, String link, String code, String address, String contact) {

        /** Where mail about the questionnaire is stopped. */
        public String decline() {
            return link + PersonalLinks.DECLINE;
        }

        /** The sentence of a key, cut where the address comes: that stands apart, in its own direction. */
        public Around around(String key) {
            String[] parts = t.of(key, "address", CUT).split(CUT, 2);
            return new Around(parts[0], parts[1]);
        }
    }

    /** What is said before and after an address. */
    record Around(String before, String after) {}

    /** One line in another language. */
    record Line(Language language, String text, String link) {}
}
