package nl.utrecht.thuis.statistics.reminding;

import java.util.List;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.response.Margin;
import nl.utrecht.thuis.statistics.response.UnconditionalPartial;

/**
 * What reminding one group would do. All rates of change are at the response as it is; NaN where nobody responded yet.
 *
 * @param partial Pu of the group, with its standard error
 * @param varianceEffect dS²/dr_h = 2(p_h - p̄)/N: what one more response does to S²
 * @param cvEffect dCV²/dr_h = 2[p_h - p̄(1 + CV²)]/(N p̄²): what one more response does to CV²
 * @param priority -q_h·dCV²/dr_h: what one reminder takes off CV²; not above 0 where it does no good
 * @param now over all groups
 * @param after when everybody who is open in this group is reminded, and nobody else
 */
public record Prospect(ReminderGroup group, UnconditionalPartial partial, double varianceEffect, double cvEffect, double priority,
        Spread now,
        Spread after) {

    /**
     * Of all groups, in their order.
     *
     * @param groups together the whole register
     */
    public static List<Prospect> of(List<ReminderGroup> groups) {
        Spread now = Spread.of(groups);
        double people = groups.stream().mapToLong(ReminderGroup::population).sum();
        List<UnconditionalPartial> partials = UnconditionalPartial
                .of(groups.stream().map(group -> new Margin(group.name(), group.population(), group.responded())).toList());
        return IntStream.range(0, groups.size())
                .mapToObj(place -> of(groups, place, partials.get(place), now, people)).toList();
    }

    /** How a round for this group alone changes CV: below 0 where it helps. */
    public double cvChange() {
        return after.cv() - now.cv();
    }

    private static Prospect of(List<ReminderGroup> groups, int place, UnconditionalPartial partial, Spread now, double people) {
        ReminderGroup group = groups.get(place);
        double[] responses = groups.stream().mapToDouble(ReminderGroup::responded).toArray();
        responses[place] += group.expectedNew();
        double cvEffect = 2 * (group.registerRate() - now.turningPoint()) / (people * now.mean() * now.mean());
        return new Prospect(group, partial, 2 * (group.registerRate() - now.mean()) / people, cvEffect, -group.conversion() * cvEffect, now,
                Spread.of(groups, responses));
    }
}
