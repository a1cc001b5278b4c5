package nl.utrecht.thuis.report.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.statistics.reminding.LagSignal;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;

/**
 * The register divided into groups by a few features.
 *
 * @param features by which; in their order
 * @param groups together the whole register; all that are too small to plan for are the last one, together
 * @param small how many those are
 */
record Grouping(Set<Feature> features, List<PlanningGroup> groups, int small) {
    private static final double MOST_IN_SMALL_GROUPS = 0.1;
    private static final List<Set<Feature>> PREFERRED = List.of(EnumSet.of(Feature.GROUP, Feature.SEX),
            EnumSet.of(Feature.GROUP, Feature.AGE),
            EnumSet.of(Feature.SEX, Feature.AGE), EnumSet.of(Feature.GROUP), EnumSet.of(Feature.AGE), EnumSet.of(Feature.SEX));

    Grouping {
        groups = List.copyOf(groups);
    }

    /** By these features. @param byMail which part of the answers came from people who got mail */
    static Grouping of(ParticipationTable table, Classification classification, Set<Feature> features, double byMail) {
        List<PlanningGroup> groups = new ArrayList<>();
        int small = 0;
        PlanningGroup rest = PlanningGroup.of(Background.NONE, Counts.NONE, 1);
        Comparator<Background> order = Comparator.comparing((Background background) -> place(classification, background));
        for (Map.Entry<Background, Counts> cell : table.by(features).entrySet().stream().filter(Grouping::hasPeople)
                .sorted(Map.Entry.comparingByKey(order.thenComparing(Background::cell))).toList()) {
            PlanningGroup group = PlanningGroup.of(cell.getKey(), cell.getValue(), byMail);
            if (group.people() < LagSignal.FEWEST_PEOPLE) {
                small++;
                rest = rest.plus(group);
            } else {
                groups.add(group);
            }
        }
        if (small > 0) {
            groups.add(rest);
        }
        return new Grouping(features, groups, small);
    }

    /** By the features of these that make the finest groups of which few are too small; by none when there are none. */
    static Grouping preferred(ParticipationTable table, Classification classification, Collection<Feature> available, double byMail) {
        List<Set<Feature>> possible = PREFERRED.stream().filter(available::containsAll).toList();
        Optional<Grouping> good = possible.stream().map(features -> of(table, classification, features, byMail)).filter(Grouping::isUsable)
                .findFirst();
        Set<Feature> last = possible.isEmpty() ? EnumSet.noneOf(Feature.class) : possible.get(possible.size() - 1);
        return good.orElseGet(() -> of(table, classification, last, byMail));
    }

    private boolean isUsable() {
        return peopleInSmall() <= MOST_IN_SMALL_GROUPS * people() && groups.size() > 1;
    }

    /** People in groups that are too small to plan for. */
    int peopleInSmall() {
        return groups.stream().filter(PlanningGroup::isRest).mapToInt(PlanningGroup::people).sum();
    }

    int people() {
        return groups.stream().mapToInt(PlanningGroup::people).sum();
    }

    int done() {
        return groups.stream().mapToInt(PlanningGroup::done).sum();
    }

    /** The groups that something can be planned for. */
    List<PlanningGroup> plannable() {
        return groups.stream().filter(group -> !group.isRest()).toList();
    }

    private static boolean hasPeople(Map.Entry<Background, Counts> cell) {
        return cell.getValue().of(Step.REGISTER) > 0 || cell.getValue().of(Step.DONE) > 0;
    }

    /** Declared categories in their order, what the register decides after them. */
    private static String place(Classification classification, Background background) {
        StringBuilder place = new StringBuilder();
        background.categories().forEach((feature, category) -> {
            int declared = classification.categories(feature).indexOf(category);
            place.append(declared < 0 ? "999" : String.format("%03d", declared));
        });
        return place.toString();
    }
}
