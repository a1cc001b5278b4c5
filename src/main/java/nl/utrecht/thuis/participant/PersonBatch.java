package nl.utrecht.thuis.participant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.utrecht.thuis.keys.BatchKey;
import org.jspecify.annotations.Nullable;

/** Turns the people of one batch of rows into encrypted rows and back, with a key that is read once. Not for several threads at once. */
public final class PersonBatch {
    private final String wave;
    private final BatchKey key;
    private final ObjectMapper json;

    PersonBatch(String wave, BatchKey key, ObjectMapper json) {
        this.wave = wave;
        this.key = key;
        this.json = json;
    }

    /** Puts a person in the place of the one in a row, which has its id; background and language stay. */
    public void write(Participant participant, Person person) {
        byte[] content = json(person);
        participant.person = key.encrypt(content, context(participant.participantId));
        participant.clientNumberHash = clientNumberHash(person.clientNumber());
        participant.nameBirthHash = nameBirthHash(person.firstName(), person.lastName(), person.birthDate());
        participant.contentHash = key.hmac("content", content);
        participant.coachHash = person.coach().isEmpty() ? null : coachHash(person.coach());
        participant.emailHash = person.hasAddress() ? emailHash(person.email()) : null;
        participant.hasAddress = person.hasAddress();
    }

    /** The person of a row. */
    public Person decrypt(Participant participant) {
        return decrypt(participant.participantId, participant.person);
    }

    /** The person that was encrypted for the row of that id. */
    public Person decrypt(UUID participantId, byte[] person) {
        try {
            return json.readValue(key.decrypt(person, context(participantId)), Person.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By which a person is found. */
    public byte[] clientNumberHash(String clientNumber) {
        return hash("client-number", clientNumber);
    }

    byte[] nameBirthHash(String firstName, String lastName, @Nullable LocalDate birthDate) {
        return hash("name-birth", firstName + "\n" + lastName + "\n" + birthDate);
    }

    byte[] emailHash(String email) {
        return hash("email", email);
    }

    byte[] coachHash(String coach) {
        return hash("coach", coach);
    }

    private byte[] json(Person person) {
        try {
            return json.writeValueAsBytes(person);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] hash(String domain, String value) {
        return key.hmac(domain, value.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] context(UUID participantId) {
        return (wave + "/" + participantId).getBytes(StandardCharsets.UTF_8);
    }
}
