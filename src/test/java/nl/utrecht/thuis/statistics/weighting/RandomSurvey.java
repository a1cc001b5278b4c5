package nl.utrecht.thuis.statistics.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A seeded register of which some respond: more often in some categories than in others. */
final class RandomSurvey {
    final List<String> variables = new ArrayList<>();
    final List<RegisterMargin> margins = new ArrayList<>();
    final Map<List<String>, Long> register = new LinkedHashMap<>();
    final List<Respondents.Row> people = new ArrayList<>();
    final long registerSize;

    RandomSurvey(Random random, int variableCount, int registerSize) {
        this.registerSize = registerSize;
        List<int[]> sizes = new ArrayList<>();
        for (int v = 0; v < variableCount; v++) {
            variables.add("v" + v);
            sizes.add(new int[]{2 + random.nextInt(4)});
        }
        double[] lean = random.doubles(variableCount, -.3, .3).toArray();
        for (int person = 0; person < registerSize; person++) {
            List<String> categories = new ArrayList<>();
            double chance = .4;
            for (int v = 0; v < variableCount; v++) {
                int category = random.nextInt(sizes.get(v)[0]);
                categories.add("c" + category);
                chance += lean[v] * (category % 2);
            }
            register.merge(categories, 1L, Long::sum);
            if (random.nextDouble() < Math.max(.15, Math.min(.9, chance))) {
                people.add(new Respondents.Row(categories, 1));
            }
        }
        for (int v = 0; v < variableCount; v++) {
            Map<String, Long> categories = new LinkedHashMap<>();
            int place = v;
            register.forEach((key, count) -> categories.merge(key.get(place), count, Long::sum));
            margins.add(new RegisterMargin(variables.get(v), categories));
        }
    }

    Respondents respondents() {
        return Respondents.of(variables, people);
    }

    /** The same people, one row per combination of categories and outcome. */
    static List<Respondents.Row> shuffled(List<Respondents.Row> rows, Random random) {
        List<Respondents.Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
