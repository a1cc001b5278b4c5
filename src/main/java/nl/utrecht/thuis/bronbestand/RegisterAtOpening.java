package nl.utrecht.thuis.bronbestand;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private final Persons persons;
    private final Participation participation;

    RegisterAtOpening(Persons persons, Participation participation) {
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
        Participant.inBatches(wave, BATCH, batch -> batch
                .forEach(participant -> participant.background = tally.add(persons.decrypt(participant))));
        participation.countRegister(wave, tally.counts());
    }
}
