package nl.utrecht.thuis.report.planner;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.difference.CategoryDifference;
import nl.utrecht.thuis.statistics.difference.CompositionTest;

/** Which groups answered less or more often than chance explains: exactly, and adjusted for all groups (Holm), as the monitor does. Pure. */
final class Lags {
    private static final double DEMONSTRABLE = 0.05;

    private final List<PlanningGroup> groups;
    private final List<CategoryDifference> differences;

    /** What is known of a group. */
    enum Verdict {
        LESS, MORE, CHANCE
    }

    /** @param groups together the whole register */
    Lags(List<PlanningGroup> groups) {
        this.groups = List.copyOf(groups);
        this.differences = CompositionTest.categories(groups.stream().map(PlanningGroup::margin).toList());
    }

    Verdict of(int place) {
        CategoryDifference difference = differences.get(place);
        if (difference.holmP() >= DEMONSTRABLE) {
            return Verdict.CHANCE;
        }
        return difference.margin().responses() < difference.expected() ? Verdict.LESS : Verdict.MORE;
    }

    /** Whether one that something can be planned for lags behind. */
    boolean any() {
        return !lagging().isEmpty();
    }

    /** The groups that lag and that something can be planned for, the one that most answers are missing from first. */
    List<PlanningGroup> lagging() {
        return IntStream.range(0, groups.size()).boxed().filter(place -> !groups.get(place).isRest() && of(place) == Verdict.LESS)
                .sorted(Comparator
                        .comparingDouble(place -> differences.get(place).margin().responses() - differences.get(place).expected()))
                .map(groups::get).toList();
    }
}
