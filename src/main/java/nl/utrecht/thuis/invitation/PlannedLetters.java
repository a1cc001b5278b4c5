package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.PlannedGroup;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/** The letters of the latest plan of a wave that has any left. */
@ApplicationScoped
class PlannedLetters {
    @Inject
    Session database;
    @Inject
    Waves waves;
    private final RandomGenerator random = new SecureRandom();

    /** Somebody whom a letter can go to. */
    record Unreached(UUID participantId, String background) {}

    /** So many people with one background. */
    record Cell(String background, Long people) {}

    /** How many letters would be prepared now: no more of a group than there are people. */
    @Transactional
    int waiting(String wave) {
        List<PlannedGroup> groups = PlannedGroup.withLetters(wave);
        if (groups.isEmpty()) {
            return 0;
        }
        Set<Feature> features = PlannedGroup.features(groups);
        Map<String, Long> people = new HashMap<>();
        database.createNativeQuery("select i.background, count(*)" + LetterAudience.PLANNED.from() + " group by i.background", Cell.class)
                .setParameter(1, wave).setParameter(2, waves.today()).getResultList()
                .forEach(cell -> people.merge(Background.parse(cell.background()).only(features).cell(), cell.people(), Long::sum));
        return groups.stream().mapToInt(group -> (int) Math.min(group.lettersLeft(), people.getOrDefault(group.background, 0L))).sum();
    }

    /** Decides who gets one, and counts them for the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> draw(String wave) {
        List<PlannedGroup> groups = PlannedGroup.withLetters(wave);
        RandomDraw draw = new RandomDraw(PlannedGroup.features(groups),
                groups.stream().collect(Collectors.toMap(group -> group.background, PlannedGroup::lettersLeft)), random);
        database.createNativeQuery("select i.participant_id, i.background" + LetterAudience.PLANNED.from(), Unreached.class)
                .setParameter(1, wave).setParameter(2, waves.today()).getResultList()
                .forEach(person -> draw.pass(person.participantId(), person.background()));
        groups.forEach(group -> group.lettersMade += draw.of(group.background));
        database.flush();
        return draw.all();
    }
}
