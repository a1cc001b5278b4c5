package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wording.Facts;
import nl.utrecht.thuis.wording.MessageKind;
import nl.utrecht.thuis.wording.Wordings;
import org.hibernate.Session;

/** Sets the letters of a batch: the person's language in front, Dutch on the back; sorted by postcode, as the post wants them. */
@ApplicationScoped
class TypesetLetters {
    /** What a reader of Dutch finds on the back. */
    private static final String BEHIND_DUTCH = "en";

    @Inject
    Persons persons;
    @Inject
    Codes codes;
    @Inject
    PersonalLinks links;
    @Inject
    Languages languages;
    @Inject
    Wordings wordings;
    @Inject
    BaseUrl baseUrl;
    @Inject
    Session database;

    /** Somebody who gets a letter. */
    private record Recipient(Person person, Invitation invitation) {}

    /** The letters, without those of people who have left the register since. */
    List<Letter> typeset(Wave wave, LetterBatch batch) {
        List<UUID> ids = database
                .createNativeQuery("select participant_id from letter where wave_code = ?1 and batch_id = ?2", UUID.class)
                .setParameter(1, batch.waveCode).setParameter(2, batch.batchId).getResultList();
        Map<UUID, Invitation> invitations = Invitation.of(wave.code, ids).stream().filter(invitation -> !invitation.leftRegister)
                .collect(Collectors.toMap(invitation -> invitation.participantId, Function.identity()));
        return Participant.of(wave.code, invitations.keySet()).stream()
                .map(row -> new Recipient(persons.decrypt(row), invitations.get(row.participantId)))
                .sorted(Comparator.comparing((Recipient recipient) -> recipient.person().postcode())
                        .thenComparing(recipient -> recipient.person().street()))
                .map(recipient -> letter(wave, recipient)).toList();
    }

    private Letter letter(Wave wave, Recipient recipient) {
        Code code = codes.of(recipient.invitation());
        Language front = languages.find(recipient.invitation().language).orElse(languages.source());
        Language back = front.equals(languages.source()) ? languages.find(BEHIND_DUTCH).orElse(front) : languages.source();
        return new Letter(address(recipient.person()),
                Stream.of(front, back).map(language -> page(wave, code, language)).toList());
    }

    private Letter.Page page(Wave wave, Code code, Language language) {
        String link = links.link(wave, code, language.tag());
        LocalDate closes = wave.lastDay().orElseThrow();
        Facts facts = new Facts(link, code.grouped(), baseUrl.of("/" + language.tag()), "", wave.contactAddress, closes,
                wave.opening().orElseThrow(), wave.incentives.prizes, wave.incentives.prizeAmount);
        return new Letter.Page(wordings.of(wave, MessageKind.NO_ROUND, MessageKind.LETTER, language).fill(facts), QrCode.of(link));
    }

    private static List<String> address(Person person) {
        return Stream.of((person.firstName() + " " + person.lastName()).strip(), person.street(),
                (person.postcode() + "  " + person.city()).strip()).filter(line -> !line.isBlank()).toList();
    }
}
