package nl.utrecht.thuis.statistics.weighting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes categories in which fewer than a minimum responded one with another: the smallest first; with the smaller neighbour where categories have an
 * order, else with the next smallest. A category in which nobody is and nobody responded stays.
 *
 * @param minimum respondents that a category needs to be weighted on, at least 1
 */
public record Collapse(int minimum) {
    /** 20 respondents. */
    public static final Collapse DEFAULT = new Collapse(20);

    public Collapse {
        if (minimum < 1) {
            throw new IllegalArgumentException("Categories of at least " + minimum + " respondents");
        }
    }

    /**
     * What can be weighted on. A variable of which one category is left no longer says anything, and does no harm.
     *
     * @param merges what was made one; empty where nothing was
     */
    public record Collapsed(List<RegisterMargin> margins, Respondents respondents, List<CategoryMerge> merges) {
        public Collapsed {
            margins = List.copyOf(margins);
            merges = List.copyOf(merges);
        }
    }

    /** @param margins of variables of the respondents */
    public Collapsed of(List<RegisterMargin> margins, Respondents respondents) {
        List<RegisterMargin> collapsed = new ArrayList<>();
        List<CategoryMerge> merges = new ArrayList<>();
        Map<Integer, Map<String, String>> renamed = new HashMap<>();
        for (RegisterMargin margin : margins) {
            Map<String, Long> categories = new LinkedHashMap<>();
            Map<String, String> names = new HashMap<>();
            for (Group group : groups(margin, respondents.tally(margin.variable()))) {
                categories.put(group.name(), group.register);
                group.categories.forEach(category -> names.put(category, group.name()));
                if (group.categories.size() > 1) {
                    merges.add(new CategoryMerge(margin.variable(), group.categories, group.name(), group.respondents, group.register));
                }
            }
            collapsed.add(new RegisterMargin(margin.variable(), margin.ordered(), categories));
            renamed.put(respondents.place(margin.variable()), names);
        }
        return new Collapsed(collapsed, merges.isEmpty() ? respondents : rename(respondents, renamed), merges);
    }

    private List<Group> groups(RegisterMargin margin, Map<String, Long> responded) {
        List<Group> groups = new ArrayList<>();
        margin.categories().forEach(
                (category, people) -> groups.add(new Group(List.of(category), responded.getOrDefault(category, 0L), people)));
        for (int small = smallest(groups, -1); small >= 0 && groups.get(small).respondents < minimum && groups.size() > 1;) {
            int other = margin.ordered() ? neighbour(groups, small) : smallest(groups, small);
            if (other < 0) {
                break;
            }
            Group merged = groups.get(Math.min(small, other)).with(groups.get(Math.max(small, other)));
            groups.set(Math.min(small, other), merged);
            groups.remove(Math.max(small, other));
            small = smallest(groups, -1);
        }
        return groups;
    }

    /** The group with the fewest respondents that has anybody at all, but for one; the first of several; -1 where there is none. */
    private static int smallest(List<Group> groups, int except) {
        int smallest = -1;
        for (int i = 0; i < groups.size(); i++) {
            boolean candidate = i != except && groups.get(i).register + groups.get(i).respondents > 0;
            if (candidate && (smallest < 0 || groups.get(i).respondents < groups.get(smallest).respondents)) {
                smallest = i;
            }
        }
        return smallest;
    }

    private static int neighbour(List<Group> groups, int of) {
        if (of == 0 || of == groups.size() - 1) {
            return of == 0 ? 1 : of - 1;
        }
        return groups.get(of - 1).respondents <= groups.get(of + 1).respondents ? of - 1 : of + 1;
    }

    private static Respondents rename(Respondents respondents, Map<Integer, Map<String, String>> renamed) {
        return respondents.recoded(respondents.variables(), categories -> {
            List<String> names = new ArrayList<>(categories);
            renamed.forEach((place, name) -> names.set(place, name.getOrDefault(names.get(place), names.get(place))));
            return List.copyOf(names);
        });
    }

    private record Group(List<String> categories, long respondents, long register) {
        private String name() {
            return String.join(" + ", categories);
        }

        private Group with(Group later) {
            List<String> both = new ArrayList<>(categories);
            both.addAll(later.categories);
            return new Group(List.copyOf(both), respondents + later.respondents, register + later.register);
        }
    }
}
