package nl.utrecht.thuis.participant;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;

/** Turns persons into encrypted rows and back; with {@link PersonBatch}, the only class that does. */
@ApplicationScoped
public class Persons {
    @Inject
    WaveKeys keys;
    @Inject
    ObjectMapper json;

    /**
     * For many people of a wave at once. Keep it for a batch, not longer.
     *
     * @throws nl.utrecht.thuis.keys.KeyDestroyed after the wave was anonymised, and when its keys were never made
     */
    public PersonBatch batch(String wave) {
        return new PersonBatch(wave, keys.batch(wave, Purpose.PERSONS), json);
    }

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
        batch(participant.waveCode).write(participant, person);
    }

    /** What the rows of a coach's clients have in common. @param coach the register's word for the coach, in any case */
    public byte[] coachHash(String wave, String coach) {
        return batch(wave).coachHash(coach);
    }

    /** The person of a row. @throws nl.utrecht.thuis.keys.KeyDestroyed after the wave was anonymised */
    public Person decrypt(Participant participant) {
        return batch(participant.waveCode).decrypt(participant);
    }

    /** The participant of a client number. */
    public Optional<Participant> findByClientNumber(String wave, String clientNumber) {
        return Participant.find("waveCode = ?1 and clientNumberHash = ?2", wave, batch(wave).clientNumberHash(clientNumber))
                .firstResultOptional();
    }

    /** Those to whom that e-mail address belongs: a household may share one. */
    public List<Participant> findByEmail(String wave, String email) {
        return Participant.list("waveCode = ?1 and emailHash = ?2", wave, batch(wave).emailHash(email));
    }

    /** Those of that name, as the register writes it but for capitals, who were born on that day. */
    public List<Participant> findByNameAndBirth(String wave, String firstName, String lastName, LocalDate birthDate) {
        return Participant.list("waveCode = ?1 and nameBirthHash = ?2", wave, batch(wave).nameBirthHash(firstName, lastName, birthDate));
    }
}
