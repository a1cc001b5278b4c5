package nl.utrecht.thuis.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What systematic sampling promises (Cochran, Sampling Techniques, 3rd ed., chapter 8), on random groups and at every start. */
class SystematicRoundingTest {
    private static final long SEED = 20231013;

    @Test
    void placesAddUpAndEveryRunOfGroupsGetsItsShareRoundedDownOrUp() {
        random(300).forEach(groups -> {
            for (int start = 0; start < groups.people(); start++) {
                List<Integer> shares = groups.share(start);
                assertEquals(groups.places(), SystematicRounding.total(shares), groups.toString());
                for (int from = 0; from < shares.size(); from++) {
                    for (int to = from + 1; to <= shares.size(); to++) {
                        double exact = (double) groups.places() * SystematicRounding.total(groups.sizes().subList(from, to))
                                / groups.people();
                        int got = SystematicRounding.total(shares.subList(from, to));
                        assertTrue(got >= Math.floor(exact) && got <= Math.ceil(exact), groups + " from " + from + " to " + to);
                    }
                }
            }
        });
    }

    /** So that everybody is equally likely, whatever the size of their group: no tolerance, because all starts are counted. */
    @Test
    void overAllStartsEachGroupGetsItsShareExactly() {
        random(300).forEach(groups -> {
            for (int group = 0; group < groups.sizes().size(); group++) {
                int here = group;
                int over = IntStream.range(0, groups.people()).map(start -> groups.share(start).get(here)).sum();
                assertEquals(groups.places() * groups.sizes().get(group), over, groups.toString());
            }
        });
    }

    @Test
    void noGroupGetsMorePlacesThanItHasPeopleUnlessThereAreMorePlacesThanPeople() {
        random(300).filter(groups -> groups.places() <= groups.people())
                .forEach(groups -> IntStream.range(0, groups.people()).forEach(start -> {
                    for (int group = 0; group < groups.sizes().size(); group++) {
                        assertTrue(groups.share(start).get(group) <= groups.sizes().get(group), groups.toString());
                    }
                }));
    }

    @Test
    void thereIsNoStartOutsideThePeople() {
        assertThrows(IllegalArgumentException.class, () -> SystematicRounding.share(10, List.of(3, 4), 7));
        assertThrows(IllegalArgumentException.class, () -> SystematicRounding.share(10, List.of(3, 4), -1));
        assertThrows(IllegalArgumentException.class, () -> SystematicRounding.share(10, List.of(), 0));
    }

    private record Groups(int places, List<Integer> sizes) {
        int people() {
            return SystematicRounding.total(sizes);
        }

        List<Integer> share(int start) {
            return SystematicRounding.share(places, sizes, start);
        }
    }

    private static Stream<Groups> random(int number) {
        Random random = new Random(SEED);
        return IntStream.range(0, number).mapToObj(i -> {
            List<Integer> sizes = random.ints(1 + random.nextInt(9), 0, 12).boxed().toList();
            return new Groups(random.nextInt(20), SystematicRounding.total(sizes) == 0 ? List.of(1) : sizes);
        });
    }
}
