package nl.utrecht.thuis.statistics;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.difference.CompositionTest;
import nl.utrecht.thuis.statistics.difference.Simulation;
import nl.utrecht.thuis.statistics.reminding.ReminderGroup;
import nl.utrecht.thuis.statistics.reminding.ReminderPlan;
import nl.utrecht.thuis.statistics.response.Representativity;
import nl.utrecht.thuis.statistics.response.ResponseTable;
import nl.utrecht.thuis.statistics.response.ResponseTableBuilder;
import nl.utrecht.thuis.statistics.response.Variable;
import org.junit.jupiter.api.Test;

/**
 * How long the statistics of a million people with six variables take from grouped counts: {@code mvn test -Dtest=StatisticsBenchmark}. Prints, and
 * judges nothing. The first round is what a page waits for after a start; the brief asks for less than two seconds.
 */
class StatisticsBenchmark {
    private static final int PEOPLE = 1_000_000;
    private static final int[] USUAL = {2, 4, 12, 3, 5, 6};
    /** So many combinations that most people are alone in theirs: the hardest case. */
    private static final int[] FINE = {2, 8, 40, 10, 25, 30};

    @Test
    void countAMillionPeople() {
        System.out.printf(Locale.ROOT, "%-8s %6s %9s %12s %8s %9s %8s %8s %8s %8s%n", "model", "round", "cells", "parameters", "table",
                "R, Pu, Pc",
                "tests", "plan", "seconds", "of work");
        for (int[] sizes : new int[][]{USUAL, FINE}) {
            Map<List<String>, long[]> counts = counts(sizes);
            for (int round = 1; round <= 3; round++) {
                round(sizes == USUAL ? "usual" : "fine", sizes, counts, round);
            }
        }
    }

    private static void round(String name, int[] sizes, Map<List<String>, long[]> counts, int round) {
        long begin = System.nanoTime();
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ResponseTableBuilder builder = ResponseTable.of(variables(sizes));
        counts.forEach((cell, count) -> builder.add(cell, count[0], count[1]));
        ResponseTable table = builder.build();
        long built = System.nanoTime();
        Representativity found = Representativity.of(table);
        long modelled = System.nanoTime();
        List<CompositionTest> tests = table.variables().stream()
                .map(variable -> CompositionTest.of(table.margins(variable.name()), new Simulation(9_999, 1))).toList();
        long tested = System.nanoTime();
        List<ReminderGroup> groups = table.margins("v2").stream().map(margin -> new ReminderGroup(margin.category(), margin.population(),
                margin.population(), margin.responses(), margin.population() - margin.responses(), 0.1)).toList();
        ReminderPlan plan = ReminderPlan.targeted(groups, 100_000);
        long planned = System.nanoTime();
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work) / 1e9;
        System.out.printf(Locale.ROOT, "%-8s %6d %9d %12d %8.2f %9.2f %8.2f %8.2f %8.2f %8.2f  R %.4f, %d simulated, %.0f reminders%n",
                name,
                round,
                table.cells(), found.indicator().parameters(), seconds(begin, built), seconds(built, modelled), seconds(modelled, tested),
                seconds(tested, planned), seconds(begin, planned), busy, found.indicator().adjusted(),
                tests.stream().filter(test -> test.monteCarlo().isPresent()).count(), plan.reminders());
    }

    private static double seconds(long from, long until) {
        return (until - from) / 1e9;
    }

    private static List<Variable> variables(int[] sizes) {
        return IntStream.range(0, sizes.length)
                .mapToObj(index -> Variable.nominal("v" + index, IntStream.range(0, sizes[index]).mapToObj(code -> "c" + code).toList()))
                .toList();
    }

    /** Later categories are rarer and respond less; a category of the third variable has so few people that its test must be simulated. */
    private static Map<List<String>, long[]> counts(int[] sizes) {
        Random random = new Random(5);
        List<Variable> variables = variables(sizes);
        Map<List<String>, long[]> counts = new HashMap<>();
        for (int person = 0; person < PEOPLE; person++) {
            List<String> cell = new ArrayList<>();
            double logOdds = -0.8;
            for (Variable variable : variables) {
                int size = variable.categories().size();
                int code = (int) (size * Math.pow(random.nextDouble(), 1.3));
                code = variable.name().equals("v2") && code == size - 1 && random.nextInt(3000) > 0 ? 0 : code;
                cell.add(variable.categories().get(code));
                logOdds -= 0.4 * code / size;
            }
            long[] count = counts.computeIfAbsent(cell, any -> new long[2]);
            count[0]++;
            count[1] += random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
        }
        return counts;
    }
}
