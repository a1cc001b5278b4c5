package nl.utrecht.thuis.statistics.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * All that chance decides in one fieldwork, by person, before anything is known of the mechanism or of who is reminded. So each mechanism and each way
 * of reminding meets the same people with the same luck.
 *
 * @param answers by person, as many as there are indicators: from 0 to 1
 * @param inclinations by person: normal, with variance 1
 * @param lucks by person and stage, from 0 to 1: who has less luck than probability responds
 * @param turns by person, from 0 to 1: whose is lower is drawn sooner
 */
record Draws(double[][] answers, double[] inclinations, double[][] lucks, double[] turns) {

    /** A seed for each of so many fieldworks; the first ones do not depend on how many there are. */
    static List<Long> seeds(long seed, int fieldworks) {
        RandomGenerator random = generator(seed);
        return LongStream.generate(random::nextLong).limit(fieldworks).boxed().toList();
    }

    static Draws of(int people, long seed) {
        RandomGenerator random = generator(seed);
        double[][] answers = new double[people][Indicator.values().length];
        double[] inclinations = new double[people];
        double[][] lucks = new double[people][Mechanism.Stage.values().length];
        double[] turns = new double[people];
        for (int person = 0; person < people; person++) {
            fill(answers[person], random);
            inclinations[person] = random.nextGaussian();
            fill(lucks[person], random);
            turns[person] = random.nextDouble();
        }
        return new Draws(answers, inclinations, lucks, turns);
    }

    private static void fill(double[] numbers, RandomGenerator random) {
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = random.nextDouble();
        }
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
