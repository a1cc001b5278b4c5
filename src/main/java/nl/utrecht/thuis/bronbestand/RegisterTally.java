package nl.utrecht.thuis.bronbestand;

import java.util.HashMap;
import java.util.Map;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.wave.Characteristics;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Step;

/** Makes the people of a register coarse, one by one, and counts them. */
final class RegisterTally {
    private final Classification classification;
    private final Map<String, Counts> counts = new HashMap<>();

    RegisterTally(Classification classification) {
        this.classification = classification;
    }

    /** Counts a person and returns the canonical text of their background. */
    String add(Person person) {
        String background = classification.classify(characteristics(person)).cell();
        counts.merge(background, new Counts(Map.of(Step.REGISTER, 1, Step.WITH_ADDRESS, person.hasAddress() ? 1 : 0)), Counts::plus);
        return background;
    }

    /** The counts so far, by background. */
    Map<String, Counts> counts() {
        return Map.copyOf(counts);
    }

    static Characteristics characteristics(Person person) {
        return new Characteristics(person.sex(), person.birthDate(), person.nationality(), person.group(), person.route(), person.toets(),
                person.level(), person.start(), person.district());
    }
}
