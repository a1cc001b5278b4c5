package nl.utrecht.thuis.report.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.utrecht.thuis.report.planner.PlannerView.GroupRow;
import nl.utrecht.thuis.statistics.reminding.LagSignal;
import nl.utrecht.thuis.statistics.reminding.Prospect;
import nl.utrecht.thuis.statistics.reminding.ReminderGroup;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;

/** The groups of a draft as rows of a table. */
final class GroupRows {
    private static final double TWO_SIDED_95 = 1.96;
    private static final double HALF = 50;

    private final Planner.Draft draft;
    private final GroupNames names;
    private final Figures figures;
    private final List<PlanningGroup> groups;
    private final List<Prospect> prospects;
    private final List<LagSignal> signals;
    private final double widest;

    GroupRows(Planner.Draft draft, GroupNames names) {
        this.draft = draft;
        this.names = names;
        this.figures = new Figures(names.t());
        this.groups = draft.grouping().groups();
        Conversions conversions = draft.situation().conversions();
        List<ReminderGroup> asked = groups.stream()
                .map(group -> group.asked(group.done(), group.most().messages(), conversions.byMail(group))).toList();
        this.prospects = Prospect.of(asked);
        this.signals = LagSignal.of(groups.stream().map(PlanningGroup::margin).toList());
        this.widest = signals.stream().mapToDouble(signal -> Math.abs(signal.partial().value()) + margin(signal)).max().orElse(0);
    }

    /** The places of the groups that something can be planned for, those that a reminder helps most first. */
    private List<Integer> order() {
        Comparator<Integer> byPriority = Comparator.comparingDouble(place -> -priority(place));
        return IntStream.range(0, groups.size()).boxed().filter(place -> !groups.get(place).isRest()).sorted(byPriority).toList();
    }

    private double priority(int place) {
        double priority = prospects.get(place).priority();
        return Double.isNaN(priority) ? 0 : priority;
    }

    List<GroupRow> rows() {
        List<GroupRow> rows = new ArrayList<>();
        for (int place : order()) {
            rows.add(row(place, rows.size() + 1));
        }
        return rows;
    }

    private GroupRow row(int place, int rank) {
        PlanningGroup group = groups.get(place);
        LagSignal signal = signals.get(place);
        Prospect prospect = prospects.get(place);
        Effort effort = draft.efforts().get(place);
        String cell = group.background().cell();
        Wish.Typed typed = draft.typed().getOrDefault(cell, Wish.Typed.NOTHING);
        double value = signal.partial().value();
        double error = margin(signal);
        return new GroupRow(cell, names.of(group.background()), figures.number(group.people()), figures.number(group.invited()),
                figures.number(group.done()), figures.number(group.open()), figures.number(group.unreached()),
                figures.per100(prospect.group().registerRate()),
                figures.signed(value, 3) + (error > 0 ? " ± " + names.t().decimal(error, 3) : ""),
                verdict(place), draft.lags().of(place) == Lags.Verdict.LESS, figures.number(signal.responsesNeeded()),
                priority(place) > 0 ? figures.number(rank) : "–",
                figures.per100(prospect.group().conversion()), figures.signed(prospect.cvChange(), 3), value > 0,
                Figures.machine(HALF + Math.min(0, scaled(value))), Figures.machine(Math.abs(scaled(value))),
                Figures.machine(HALF + scaled(value - error)), Figures.machine(2 * scaled(error)),
                typed, group.most().messages(), group.most().letters(), group.most().prompts(),
                figures.decimal(draft.forecast().expected(group, effort)), group.wrong(typed));
    }

    /** Of 95 in 100; none where nobody answered or everybody: the formula then says that it is certain. */
    private static double margin(LagSignal signal) {
        return signal.partial().margin().separates() ? 0 : TWO_SIDED_95 * signal.partial().standardError();
    }

    private double scaled(double value) {
        return widest == 0 ? 0 : value / widest * HALF;
    }

    private String verdict(int place) {
        return names.t().of("staff.planner.verdict." + draft.lags().of(place).name().toLowerCase(Locale.ROOT));
    }
}
