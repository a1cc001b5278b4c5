package nl.utrecht.thuis.subjectrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.PersonBatch;
import nl.utrecht.thuis.participant.Persons;

/** Finds somebody in the register of a wave by what they say of themselves; by keyed hashes, and a name that is not found so by reading everybody. */
@ApplicationScoped
class FindPerson {
    private static final int BATCH = 1000;

    @Inject
    Persons persons;
    @Inject
    WaveKeys keys;

    /** Whoever may be meant; nobody where no register was ever imported, and when the key of the persons is destroyed. */
    @Transactional
    List<Participant> by(String wave, Asked asked) {
        if (!asked.isEnough() || !keys.exists(wave, Purpose.PERSONS)) {
            return List.of();
        }
        if (asked.byClientNumber()) {
            return persons.findByClientNumber(wave, asked.clientNumber()).stream().toList();
        }
        return asked.byEmail() ? persons.findByEmail(wave, asked.email()) : byName(wave, asked);
    }

    private List<Participant> byName(String wave, Asked asked) {
        LocalDate born = asked.born().orElseThrow();
        List<Participant> exactly = persons.findByNameAndBirth(wave, asked.firstName(), asked.lastName(), born);
        if (!exactly.isEmpty()) {
            return exactly;
        }
        List<Participant> alike = new ArrayList<>();
        Participant.inBatches(wave, BATCH, batch -> {
            PersonBatch people = persons.batch(wave);
            batch.stream().filter(participant -> asked.mayMean(people.decrypt(participant))).forEach(alike::add);
        });
        return alike;
    }
}
