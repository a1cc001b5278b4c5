package nl.utrecht.thuis.report.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.report.planner.Forecast.Outlook;
import nl.utrecht.thuis.report.planner.Forecast.Scenario;
import nl.utrecht.thuis.report.planner.PlannerView.FeatureChoice;
import nl.utrecht.thuis.report.planner.PlannerView.ScenarioRow;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/** Writes a draft as a page. */
final class PlannerPages {
    private static final String KEY = "staff.planner.";
    private static final int NAMED = 3;

    private final Planner.Draft draft;
    private final Texts t;
    private final GroupNames names;
    private final Figures figures;
    private final GroupRows rows;
    private final Outlook outlook;
    private final Effort effort;

    private PlannerPages(Planner.Draft draft, Texts t) {
        this.draft = draft;
        this.t = t;
        this.names = new GroupNames(draft.situation().wave(), t);
        this.figures = new Figures(t);
        this.rows = new GroupRows(draft, names);
        this.outlook = draft.forecast().outlook(draft.efforts());
        this.effort = draft.efforts().stream().reduce(Effort.NONE, Effort::plus);
    }

    /** @param reason for choosing by nationality, as typed */
    static PlannerView of(Planner.Draft draft, List<String> problems, String reason, Texts t) {
        return new PlannerPages(draft, t).view(problems, reason);
    }

    private PlannerView view(List<String> problems, String reason) {
        Wave wave = draft.situation().wave();
        boolean plannable = wave.state == WaveState.IN_THE_FIELD;
        List<String> all = Stream.concat(draft.problems().stream().map(this::sentence), problems.stream()).distinct().toList();
        List<PlannerView.GroupRow> groups = rows.rows();
        return new PlannerView(wave.code, wave.name, plannable && !groups.isEmpty(), sentences(plannable), regular(), notice(plannable),
                features(), draft.budget(), groups,
                scenarios(), toCoaches(), notes(), draft.day(), draft.at(), all, draft.remarks().stream().map(this::sentence).toList(),
                new PlannerView.Nationality(wave.classification().features().contains(Feature.NATIONALITY),
                        wave.nationalityReason == null ? "" : wave.nationalityReason, reason));
    }

    private String sentence(Problem.Detail detail) {
        return draft.grouping().groups().stream().filter(group -> group.background().cell().equals(detail.pointer())).findFirst()
                .map(group -> names.of(group.background()) + ": " + t.format(detail.key(), detail.arguments()))
                .orElseGet(() -> t.format(detail.key(), detail.arguments()));
    }

    private String regular() {
        return draft.situation().regularReminder().map(day -> t.of(KEY + "regular", "day", day))
                .orElseGet(() -> t.of(KEY + "regular.none"));
    }

    private List<String> sentences(boolean plannable) {
        Grouping grouping = draft.grouping();
        if (grouping.done() == 0) {
            return List.of(t.of(KEY + "nobody-yet"));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(t.of(KEY + "all", "per100", figures.per100((double) grouping.done() / grouping.people())));
        List<PlanningGroup> lagging = draft.lags().lagging();
        if (lagging.isEmpty()) {
            String features = grouping.features().stream().map(names::feature).collect(Collectors.joining(", "));
            sentences.add(t.of(KEY + "no-lag", "features", features, "open", plannable ? "yes" : "no"));
        }
        lagging.stream().limit(NAMED).forEach(group -> sentences.add(t.format(KEY + "lag", Map.of("group", names.of(group.background()),
                "people", group.people(), "per100",
                figures.per100((double) group.done() / group.people()), "open", group.open(), "unreached", group.unreached()))));
        if (effort.total() > 0 && draft.isSound()) {
            sentences
                    .add(t.format(KEY + "plan", Map.of("mails", effort.messages(), "letters", effort.letters(), "prompts", effort.prompts(),
                            "answers", Math.round(outlook.plan().answers()))));
            sentences.add(t.format(KEY + "effect", Map.of("now", figures.index(outlook.now().spread().cv()), "plan",
                    figures.index(outlook.plan().spread().cv()), "other", figures.index(outlook.spreadOut().spread().cv()), "fewer",
                    Math.max(0, Math.round(outlook.spreadOut().answers()) - Math.round(outlook.plan().answers())), "better",
                    outlook.plan().spread().cv() < outlook.spreadOut().spread().cv() ? "yes" : "no")));
        }
        return sentences;
    }

    /** When to stop, or why nothing can be planned. */
    private String notice(boolean plannable) {
        if (!plannable) {
            return t.of(KEY + "not-in-the-field");
        }
        Effort budget = draft.budget().effort().orElse(Effort.NONE);
        if (draft.situation().isRoundWaiting()) {
            return t.of(KEY + "already-waiting");
        }
        if (draft.grouping().done() == 0 || !draft.proposed() || !draft.isSound() || !draft.lags().any()) {
            return "";
        }
        if (budget.total() == 0) {
            return t.of(KEY + "nothing-to-divide");
        }
        boolean left = effort.messages() < budget.messages() || effort.letters() < budget.letters() || effort.prompts() < budget.prompts();
        return effort.total() == 0 ? t.of(KEY + "stop") : left ? t.of(KEY + "stop.rest") : "";
    }

    private List<FeatureChoice> features() {
        return draft.situation().available().stream()
                .map(feature -> new FeatureChoice(feature.slug(), names.feature(feature), draft.grouping().features().contains(feature)))
                .toList();
    }

    private List<ScenarioRow> scenarios() {
        List<Scenario> all = List.of(outlook.now(), outlook.plan(), outlook.spreadOut(), outlook.everybody());
        List<String> keys = List.of("now", "plan", "spread-out", "everybody");
        double widest = all.stream().mapToDouble(scenario -> scenario.spread().cv()).filter(cv -> !Double.isNaN(cv)).max().orElse(0);
        return IntStream.range(0, all.size()).mapToObj(place -> {
            Scenario scenario = all.get(place);
            double width = widest == 0 ? 0 : 100 * scenario.spread().cv() / widest;
            return new ScenarioRow(t.of(KEY + "scenario." + keys.get(place)), figures.number(scenario.asked()),
                    figures.number(scenario.answers()), figures.index(scenario.spread().cv()),
                    scenario.spread().mean() == 0 ? "–" : figures.index(scenario.spread().r()), Figures.machine(width), place == 1);
        }).toList();
    }

    private String toCoaches() {
        List<PlanningGroup> groups = draft.grouping().groups();
        String asked = IntStream.range(0, groups.size()).filter(place -> draft.efforts().get(place).prompts() > 0)
                .mapToObj(place -> "– " + names.of(groups.get(place).background())).collect(Collectors.joining("\n"));
        return asked.isEmpty() ? "" : t.of(KEY + "coaches.text", "groups", asked);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Conversions conversions = draft.situation().conversions();
        notes.add(conversions.source()
                .map(round -> t.format(KEY + "conversion." + round.kind.slug(),
                        Map.of("number", round.number(), "part", figures.per100(conversions.overall()))))
                .orElseGet(() -> t.of(KEY + "conversion.guess", "part", figures.per100(conversions.overall()))));
        if (draft.grouping().small() > 0) {
            notes.add(t.format(KEY + "small", Map.of("groups", draft.grouping().small(), "people", draft.grouping().peopleInSmall(), "all",
                    draft.grouping().people())));
        }
        notes.add(t.of(KEY + "counted-otherwise"));
        notes.add(t.of(KEY + "means"));
        return notes;
    }
}
