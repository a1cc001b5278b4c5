package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.utrecht.thuis.wave.Feature;
import org.junit.jupiter.api.Test;

/** A draw is what was wanted of each group, and fair. */
class RandomDrawTest {
    private static final int TIMES = 20_000;
    private final List<UUID> people = IntStream.range(0, 8).mapToObj(number -> new UUID(0, number)).toList();

    @Test
    void ofEachGroupSoManyAsAreWantedOrAllAndNobodyElse() {
        RandomDraw draw = new RandomDraw(Set.of(Feature.SEX), Map.of("sex=man", 2, "sex=vrouw", 9, "", 5), new Random(1));
        people.subList(0, 4).forEach(person -> draw.pass(person, "sex=man&age=18-25"));
        people.subList(4, 7).forEach(person -> draw.pass(person, "sex=vrouw&age=26-30"));
        draw.pass(people.get(7), "sex=Onbekend&age=26-30");
        assertEquals(2, draw.of("sex=man"));
        assertEquals(3, draw.of("sex=vrouw"));
        assertEquals(0, draw.of("sex=Onbekend"));
        assertEquals(5, new HashSet<>(draw.all()).size());
        assertTrue(draw.all().containsAll(people.subList(4, 7)) && !draw.all().contains(people.get(7)));
    }

    /** Of 8 people 3 are drawn, 20,000 times: each should come up 7,500 times; 4 standard errors are 274. */
    @Test
    void everybodyIsAsLikelyWhereverTheyPass() {
        Random random = new Random(2026);
        int[] drawn = new int[people.size()];
        for (int time = 0; time < TIMES; time++) {
            RandomDraw draw = new RandomDraw(Set.of(), Map.of("", 3), random);
            people.forEach(person -> draw.pass(person, "sex=man"));
            draw.all().forEach(person -> drawn[people.indexOf(person)]++);
        }
        double expected = TIMES * 3 / 8.0;
        double error = Math.sqrt(expected * 5 / 8);
        for (int count : drawn) {
            assertEquals(expected, count, 4 * error);
        }
    }
}
