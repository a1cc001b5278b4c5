package nl.utrecht.thuis.participant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;

/** Turns persons into encrypted rows and back; the only class that does. */
@ApplicationScoped
public class Persons {
    @Inject
    WaveKeys keys;
    @Inject
    ObjectMapper json;

    /**
     * A row for a person, not yet stored. The wave's keys must exist.
     *
     * @param background canonical text of the coarse features
     * @param language tag of the language to write to the person in
     */
    public Participant encrypt(String wave, Person person, String background, String language) {
        Participant participant = new Participant();
        participant.waveCode = wave;
        participant.participantId = UUID.randomUUID();
        participant.background = background;
        participant.language = language;
        write(participant, person);
        return participant;
    }

    /** Puts a person in the place of the one in a row; background and language stay. */
    public void write(Participant participant, Person person) {
        String wave = participant.waveCode;
        byte[] content = write(person);
        participant.person = keys.encrypt(wave, Purpose.PERSONS, content, context(wave, participant.participantId));
        participant.clientNumberHash = hash(wave, "client-number", person.clientNumber());
        participant.nameBirthHash = hash(wave, "name-birth", person.firstName() + "\n" + person.lastName() + "\n" + person.birthDate());
        participant.contentHash = keys.hmac(wave, Purpose.PERSONS, "content", content);
        participant.coachHash = person.coach().isEmpty() ? null : coachHash(wave, person.coach());
        participant.emailHash = person.hasAddress() ? hash(wave, "email", person.email()) : null;
        participant.hasAddress = person.hasAddress();
    }

    /** What the rows of a coach's clients have in common. @param coach the register's word for the coach, in any case */
    public byte[] coachHash(String wave, String coach) {
        return hash(wave, "coach", coach);
    }

    /** The person of a row. @throws nl.utrecht.thuis.keys.KeyDestroyed after the wave was anonymised */
    public Person decrypt(Participant participant) {
        byte[] plain = keys.decrypt(participant.waveCode, Purpose.PERSONS, participant.person,
                context(participant.waveCode, participant.participantId));
        try {
            return json.readValue(plain, Person.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The participant of a client number. */
    public Optional<Participant> findByClientNumber(String wave, String clientNumber) {
        return Participant.find("waveCode = ?1 and clientNumberHash = ?2", wave, hash(wave, "client-number", clientNumber))
                .firstResultOptional();
    }

    private byte[] write(Person person) {
        try {
            return json.writeValueAsBytes(person);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] hash(String wave, String domain, String value) {
        return keys.hmac(wave, Purpose.PERSONS, domain, value.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] context(String wave, UUID participantId) {
        return (wave + "/" + participantId).getBytes(StandardCharsets.UTF_8);
    }
}
