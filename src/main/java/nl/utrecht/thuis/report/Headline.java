package nl.utrecht.thuis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.statistics.response.LogisticRegression;
import nl.utrecht.thuis.statistics.response.RIndicator;
import nl.utrecht.thuis.statistics.response.Representativity;

/**
 * R and CV as they are now, with what they mean and what not.
 *
 * @param variables the features that they are about, in words
 * @param tiles R and CV; none while there is nothing to say
 * @param remarks what was merged, what is not in the figures, or why there are none
 * @param unadjusted R as it is before correction, beside what chance alone gives, for whoever reckons it again
 */
record Headline(String variables, List<Tile> tiles, List<String> remarks, List<String> unadjusted) {
    private static final double LEVEL = 0.05;

    /**
     * @param figures a line for the register and one for those invited
     * @param meaning what it says and what not
     */
    record Tile(String name, List<Line> figures, List<String> meaning) {}

    /** @param margin the half width of the interval of 95%; empty where there is none */
    record Line(String figure, String margin, String base) {}

    static Headline of(Texts t, RepresentativityNow now) {
        List<ResponseModel> models = now.models().stream().filter(model -> model.fitted().isPresent()).toList();
        String variables = now.models().get(0).variables().stream().map(feature -> t.of("staff.rep.feature." + feature.slug()))
                .collect(Collectors.joining(", "));
        if (!now.says() || models.isEmpty()) {
            return new Headline(variables, List.of(), List.of(t.of(now.says() ? "staff.rep.tile.not-fitted" : "staff.rep.tile.too-few",
                    "fewest", RepresentativityNow.FEWEST_ANSWERS)), List.of());
        }
        return new Headline(variables, List.of(
                new Tile(t.of("staff.rep.tile.r"), models.stream().map(model -> r(t, model)).toList(), meaningOfR(t, models)),
                new Tile(t.of("staff.rep.tile.cv"), models.stream().map(model -> cv(t, model)).toList(), meaningOfCv(t, models))),
                remarks(t, now, models), models.stream().map(model -> unadjusted(t, model)).toList());
    }

    private static Line r(Texts t, ResponseModel model) {
        RIndicator figures = model.indicator().orElseThrow();
        return line(t, figures.adjusted(), figures.standardError(), model.base());
    }

    private static Line cv(Texts t, ResponseModel model) {
        RIndicator figures = model.indicator().orElseThrow();
        return line(t, figures.cv(), figures.cvStandardError(), model.base());
    }

    private static Line line(Texts t, double figure, double standardError, Base base) {
        return new Line(t.decimal(figure, 2), PlusMinus.of(t, standardError, 2), t.of("staff.rep.against." + base.slug()));
    }

    private static List<String> meaningOfR(Texts t, List<ResponseModel> models) {
        List<String> meaning = new ArrayList<>(List.of(t.of("staff.rep.tile.r.meaning")));
        for (ResponseModel model : models) {
            Representativity fitted = model.fitted().orElseThrow();
            boolean chance = fitted.model().map(LogisticRegression::likelihoodRatioP).orElse(1.0) >= LEVEL;
            meaning.add(t.of("staff.rep.tile.r." + (chance ? "chance" : "uneven"), "base",
                    t.of("staff.rep.against." + model.base().slug())));
        }
        return meaning;
    }

    private static String unadjusted(Texts t, ResponseModel model) {
        RIndicator figures = model.indicator().orElseThrow();
        return t.of("staff.rep.note.unadjusted", "base", t.of("staff.rep.against." + model.base().slug()), "unadjusted",
                t.decimal(figures.unadjusted(), 2), "floor", t.decimal(figures.noiseFloor(), 2));
    }

    private static List<String> meaningOfCv(Texts t, List<ResponseModel> models) {
        return List.of(t.of("staff.rep.tile.cv.meaning"), t.of("staff.rep.tile.cv.steers"), t.of("staff.rep.tile.cv.bias", "points",
                t.decimal(100 * models.get(0).indicator().orElseThrow().maximalBias(0.5), 1)));
    }

    private static List<String> remarks(Texts t, RepresentativityNow now, List<ResponseModel> models) {
        List<String> remarks = new ArrayList<>();
        now.models().stream().filter(model -> model.fitted().isEmpty()).forEach(
                model -> remarks.add(t.of("staff.rep.tile.no-base", "base", t.of("staff.rep.against." + model.base().slug()))));
        models.stream().flatMap(ResponseModel::merged).distinct()
                .forEach(merged -> remarks.add(t.of("staff.rep.tile.merged", "feature", t.of("staff.rep.feature." + merged.variable()),
                        "categories", String.join(", ", merged.members()))));
        List<String> outside = now.register().stream()
                .filter(figures -> figures.tells() && !now.models().get(0).variables().contains(figures.feature()))
                .map(figures -> t.of("staff.rep.feature." + figures.feature().slug())).toList();
        if (!outside.isEmpty()) {
            remarks.add(t.of("staff.rep.tile.outside", "features", String.join(", ", outside)));
        }
        return remarks;
    }
}
