package nl.utrecht.thuis.coaching;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/** Whose clients are whose: by hand, else by the account that the register's name for the coach means, else by the username itself. */
@ApplicationScoped
class Caseloads {
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Persons persons;
    @Inject
    WaveKeys keys;
    @Inject
    Languages languages;

    /** The waves in which coaches have something to do or to look forward to. */
    @Transactional
    List<Wave> waves() {
        return Wave.in(WaveState.READY, WaveState.IN_THE_FIELD);
    }

    /** The clients of a coach. @throws UnknownClient for a wave that coaches do not see */
    @Transactional
    Caseload of(String waveCode, String coach) {
        Wave wave = Wave.find(waveCode).filter(found -> found.state == WaveState.READY || found.state == WaveState.IN_THE_FIELD)
                .orElseThrow(UnknownClient::new);
        List<Participant> participants = participants(waveCode, coach);
        List<UUID> ids = ids(participants);
        Map<UUID, ClientPrompt> prompts = ClientPrompt.of(waveCode, ids);
        Map<UUID, LocalDate> letters = ClientLetter.days(waveCode, ids);
        Collator alphabet = Collator.getInstance(languages.source().locale());
        List<Client> clients = participants.stream()
                .map(participant -> client(wave, participant, coach, Optional.ofNullable(prompts.get(participant.participantId)), letters))
                .sorted(Comparator.comparing(Client::lastName, alphabet).thenComparing(Client::firstName, alphabet)
                        .thenComparing(Client::number))
                .toList();
        return new Caseload(wave, coach, clients);
    }

    /** Only who they are, for counting. */
    @Transactional
    List<UUID> ids(String wave, String coach) {
        return ids(participants(wave, coach));
    }

    /** The keyed hash of a coach's name, as aliases have it. */
    String hash(String wave, String word) {
        return HEX.formatHex(persons.coachHash(wave, word));
    }

    private List<Participant> participants(String wave, String coach) {
        if (!keys.exists(wave, Purpose.PERSONS)) {
            return List.of();
        }
        List<CoachClient> byHand = CoachClient.ofWave(wave);
        Set<String> elsewhere = byHand.stream().map(client -> client.clientHash).collect(Collectors.toSet());
        List<byte[]> words = words(wave, coach);
        List<Participant> found = new ArrayList<>();
        byHand.stream().filter(client -> coach.equals(client.username)).forEach(client -> client.participant().ifPresent(found::add));
        if (!words.isEmpty()) {
            Participant.<Participant>list("waveCode = ?1 and coachHash in ?2", wave, words).stream()
                    .filter(participant -> !elsewhere.contains(CoachClient.hash(participant))).forEach(found::add);
        }
        return found.stream().filter(participant -> participant.leftReason == null).toList();
    }

    private List<byte[]> words(String wave, String coach) {
        List<String> hashes = new ArrayList<>(CoachAlias.hashes(wave, coach));
        String own = hash(wave, coach);
        if (CoachAlias.find(wave, own).isEmpty()) {
            hashes.add(own);
        }
        return hashes.stream().map(HEX::parseHex).toList();
    }

    private Client client(Wave wave, Participant participant, String coach, Optional<ClientPrompt> prompt, Map<UUID, LocalDate> letters) {
        Person person = persons.decrypt(participant);
        return new Client(participant.participantId, person.clientNumber(), person.firstName(), person.lastName(),
                language(wave, participant.language), participant.hasAddress,
                prompt.filter(last -> last.username.equals(coach)).map(last -> last.promptedOn).orElse(null),
                prompt.map(last -> last.promptedOn.plusDays(ClientPrompt.DAYS_BETWEEN)).orElse(null),
                letters.get(participant.participantId));
    }

    private Language language(Wave wave, String tag) {
        return languages.find(tag).filter(known -> wave.languageTags().contains(known.tag())).orElseGet(languages::source);
    }

    private static List<UUID> ids(Collection<Participant> participants) {
        return participants.stream().map(participant -> participant.participantId).toList();
    }
}
