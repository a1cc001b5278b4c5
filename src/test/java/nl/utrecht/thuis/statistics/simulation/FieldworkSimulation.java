package nl.utrecht.thuis.statistics.simulation;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether targeted reminders help, over many seeded fieldworks: {@code mvn test -Dtest=FieldworkSimulation}. Prints the tables of
 * {@code src/docs/simulation.md}, the same each time, and judges nothing.
 */
class FieldworkSimulation {
    static final long SEED = 5;
    static final long BUDGET = 150;
    private static final int FIELDWORKS = 2_000;
    private static final int FIELDWORKS_OF_VARIANTS = 1_000;

    @Test
    void playManyFieldworks() {
        List<Long> seeds = Draws.seeds(SEED, FIELDWORKS);
        List<Experiment> experiments = Stream.of(Mechanism.values())
                .map(mechanism -> Experiment.of(mechanism, Planning.GROUP_AGE, BUDGET, Arm.ALL, seeds)).toList();
        print(Tables.arms(experiments));
        print(Tables.differences(experiments));
        List<Long> fewer = seeds.subList(0, FIELDWORKS_OF_VARIANTS);
        print(Tables.differences(Stream.of(Planning.GROUP_SEX, Planning.SEX_AGE)
                .flatMap(planning -> Stream.of(Mechanism.values()).map(it -> Experiment.of(it, planning, BUDGET, Arm.COMPARED, fewer)))
                .toList()));
        print(Tables.differences(Stream.of(Mechanism.FEATURES, Mechanism.ANSWER, Mechanism.LATECOMERS)
                .flatMap(it -> LongStream.of(75, 150, 300, 450)
                        .mapToObj(mails -> Experiment.of(it, Planning.GROUP_AGE, mails, Arm.COMPARED, fewer)))
                .toList()));
    }

    private static void print(String table) {
        System.out.println(table + "\n");
    }
}
