package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wave.WrongWaveState;

/** Stores the people of a register, encrypted, in place of those who were there, and counts them. */
@ApplicationScoped
class ReplaceRegister {
    private static final int BATCH = 1000;

    private final EntityManager database;
    private final WaveKeys keys;
    private final Persons persons;
    private final NationalityLanguages nationalities;
    private final Participation participation;
    private final Waves waves;
    private final AuditLog audit;

    ReplaceRegister(EntityManager database, WaveKeys keys, Persons persons, NationalityLanguages nationalities,
            Participation participation, Waves waves, AuditLog audit) {
        this.database = database;
        this.keys = keys;
        this.persons = persons;
        this.nationalities = nationalities;
        this.participation = participation;
        this.waves = waves;
        this.audit = audit;
    }

    @Transactional
    Wave requireWave(String code) {
        return Wave.get(code);
    }

    @Transactional
    long people(String code) {
        return Participant.countOfWave(code);
    }

    @Transactional
    void requireBeforeOpening(String code) {
        requireBeforeOpening(Wave.get(code));
    }

    @Transactional
    void replace(String code, List<Person> people, String actor) {
        Wave wave = Wave.lock(code);
        requireBeforeOpening(wave);
        keys.create(code);
        Participant.deleteOfWave(code);
        RegisterTally tally = new RegisterTally(wave.classification());
        List<String> offered = wave.languageTags();
        List<Participant> batch = new ArrayList<>();
        for (Person person : people) {
            Participant participant = persons.encrypt(code, person, tally.add(person),
                    nationalities.suggest(person.nationality(), offered));
            participant.persist();
            batch.add(participant);
            if (batch.size() == BATCH) {
                write(batch);
            }
        }
        write(batch);
        participation.countRegister(code, tally.counts());
        wave.registerDate = waves.today();
        audit.record(actor, "register-imported", code, String.valueOf(people.size()));
    }

    /** Only these rows leave the memory: the wave is still to be changed. */
    private void write(List<Participant> batch) {
        database.flush();
        batch.forEach(database::detach);
        batch.clear();
    }

    private static void requireBeforeOpening(Wave wave) {
        if (!wave.state.beforeOpening()) {
            throw new WrongWaveState(wave, "have another register");
        }
    }
}
