package nl.utrecht.thuis.bronbestand;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.WaveOpening;

/** The part of the register in the opening of a wave: it must be there, and is counted once more with the settings as they are frozen. */
@ApplicationScoped
class RegisterAtOpening {
    private static final int BATCH = 1000;
    /** Before those who read a participant's background. */
    private static final int FIRST = 100;

    private final EntityManager database;
    private final Persons persons;
    private final Participation participation;

    RegisterAtOpening(EntityManager database, Persons persons, Participation participation) {
        this.database = database;
        this.persons = persons;
        this.participation = participation;
    }

    void blockWithoutRegister(@Observes WaveOpening.Checked opening) {
        if (Participant.countOfWave(opening.wave().code) == 0) {
            opening.block("bronbestand", "bronbestand.blocker.no-register");
        }
    }

    void classifyAgain(@Observes @Priority(FIRST) WaveOpening.Prepared opening) {
        String wave = opening.wave().code;
        RegisterTally tally = new RegisterTally(opening.wave().classification());
        List<Participant> batch = after(wave, new UUID(0, 0));
        while (!batch.isEmpty()) {
            for (Participant participant : batch) {
                participant.background = tally.add(persons.decrypt(participant));
            }
            database.flush();
            batch.forEach(database::detach);
            batch = after(wave, batch.get(batch.size() - 1).participantId);
        }
        participation.countRegister(wave, tally.counts());
    }

    private static List<Participant> after(String wave, UUID last) {
        return Participant.<Participant>find("waveCode = ?1 and participantId > ?2 order by participantId", wave, last).page(0, BATCH)
                .list();
    }
}
