package nl.utrecht.thuis.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.response.KAnonymity.Traits;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Feature;
import org.junit.jupiter.api.Test;

class KAnonymityTest {
    private static final int K = 5;

    @Test
    void everyCombinationIsSharedByAtLeastK() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            List<Traits> stored = KAnonymity.coarsen(people(random, K + random.nextInt(200)), K);
            sizes(stored).forEach((traits, size) -> assertTrue(size >= K, traits + " is shared by " + size));
        }
    }

    @Test
    void nothingIsInvented() {
        Random random = new Random(2);
        List<Traits> people = people(random, 150);
        List<Traits> stored = KAnonymity.coarsen(people, K);
        for (int i = 0; i < people.size(); i++) {
            Traits before = people.get(i);
            Traits after = stored.get(i);
            assertTrue(after.language().equals(before.language()) || after.language().equals(KAnonymity.OTHER_LANGUAGE));
            assertEquals(before.background().only(after.background().categories().keySet()), after.background());
        }
    }

    @Test
    void whatIsCommonKeepsEverything() {
        Traits common = new Traits("ar", new Background(Map.of(Feature.SEX, "man", Feature.NATIONALITY, "Syrische")));
        assertEquals(Collections.nCopies(K, common), KAnonymity.coarsen(Collections.nCopies(K, common), K));
    }

    @Test
    void languageIsGivenUpFirstThenNationalityAndSexLast() {
        List<Traits> people = new ArrayList<>();
        for (int i = 0; i < K; i++) {
            people.add(new Traits(i == 0 ? "ti" : "ar", new Background(Map.of(Feature.SEX, "man", Feature.NATIONALITY, "Eritrese"))));
            people.add(new Traits("nl", new Background(Map.of(Feature.SEX, "vrouw", Feature.NATIONALITY, "n" + i))));
        }
        List<Traits> stored = KAnonymity.coarsen(people, K);
        assertEquals(new Traits(KAnonymity.OTHER_LANGUAGE, people.get(0).background()), stored.get(0));
        assertEquals(new Traits(KAnonymity.OTHER_LANGUAGE, new Background(Map.of(Feature.SEX, "vrouw"))), stored.get(1));
    }

    @Test
    void aHandfulThatIsLeftOverGetsCompany() {
        List<Traits> people = new ArrayList<>(Collections.nCopies(7, new Traits("ar", new Background(Map.of(Feature.SEX, "man")))));
        people.addAll(Collections.nCopies(9, new Traits("nl", new Background(Map.of(Feature.SEX, "vrouw")))));
        people.add(new Traits("nl", new Background(Map.of(Feature.SEX, "Onbekend"))));
        Map<Traits, Long> sizes = sizes(KAnonymity.coarsen(people, K));
        assertEquals(
                Map.of(new Traits("nl", new Background(Map.of(Feature.SEX, "vrouw"))), 9L,
                        new Traits(KAnonymity.OTHER_LANGUAGE, Background.NONE), 8L),
                sizes);
    }

    @Test
    void fewerThanKKeepNothing() {
        List<Traits> stored = KAnonymity.coarsen(people(new Random(3), K - 1), K);
        assertEquals(Collections.nCopies(K - 1, new Traits(KAnonymity.OTHER_LANGUAGE, Background.NONE)), stored);
        assertEquals(List.of(), KAnonymity.coarsen(List.of(), K));
    }

    @Test
    void kBelowOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> KAnonymity.coarsen(List.of(), 0));
    }

    private static Map<Traits, Long> sizes(List<Traits> stored) {
        return stored.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<Traits> people(Random random, int number) {
        List<Traits> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Map<Feature, String> categories = new EnumMap<>(Feature.class);
            for (Feature feature : Feature.values()) {
                categories.put(feature, feature.slug() + random.nextInt(1 + random.nextInt(4)));
            }
            people.add(new Traits(List.of("nl", "ar", "ti").get(random.nextInt(3)), new Background(categories)));
        }
        return people;
    }
}
