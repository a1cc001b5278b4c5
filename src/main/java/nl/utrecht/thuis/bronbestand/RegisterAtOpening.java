package nl.utrecht.thuis.bronbestand;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.PersonBatch;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.SettingsChanged;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveOpening;

/**
 * The part of the register in the settings and the opening of a wave: it must be there, with the people who take part, and is counted once more with the
 * settings as they are frozen. A batch of people at a time is in memory.
 */
@ApplicationScoped
class RegisterAtOpening {
    private static final int BATCH = 1000;
    /** Before those who read a participant's background. */
    private static final int FIRST = 100;
    private static final Set<String> DECIDE_CLASSES = Set.of("features", "ageClasses", "nationalities", "referenceDate");

    private final Persons persons;
    private final Participation participation;
    private final ImportedPopulation population;

    RegisterAtOpening(Persons persons, Participation participation, ImportedPopulation population) {
        this.persons = persons;
        this.participation = participation;
        this.population = population;
    }

    void blockWithoutRegister(@Observes WaveOpening.Checked opening) {
        if (Participant.countOfWave(opening.wave().code) == 0) {
            opening.block("bronbestand", "bronbestand.blocker.no-register");
        } else if (population.isOther(opening.wave().code, opening.wave().eligibility())) {
            opening.block("bronbestand", "bronbestand.blocker.other-population");
        }
    }

    /** Nobody means to ask children; without a lower age they would be. */
    void warnOfTheYoung(@Observes WaveOpening.Checked opening) {
        int young = participation.read(opening.wave().code).margin(Feature.AGE).entrySet().stream()
                .filter(category -> category.getKey().startsWith("0-")).mapToInt(category -> category.getValue().of(Step.REGISTER)).sum();
        if (young > 0) {
            opening.warn("eligibleFrom", "bronbestand.warning.young", Map.of("people", young));
        }
    }

    void classifyAgain(@Observes @Priority(FIRST) WaveOpening.Prepared opening) {
        classify(opening.wave());
    }

    void onSettings(@Observes SettingsChanged settings) {
        boolean counted = settings.wave().state.beforeOpening() && settings.wave().registerDate != null;
        if (counted && settings.changed().stream().anyMatch(DECIDE_CLASSES::contains)) {
            classify(settings.wave());
        }
    }

    private void classify(Wave wave) {
        RegisterTally tally = new RegisterTally(wave.classification());
        Participant.inBatches(wave.code, BATCH, batch -> classify(wave.code, batch, tally));
        participation.countRegister(wave.code, tally.counts());
    }

    private void classify(String wave, List<Participant> batch, RegisterTally tally) {
        PersonBatch people = persons.batch(wave);
        batch.forEach(participant -> participant.background = tally.add(people.decrypt(participant)));
    }
}
