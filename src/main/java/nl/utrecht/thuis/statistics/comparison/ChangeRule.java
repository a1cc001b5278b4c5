package nl.utrecht.thuis.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** What must hold before a page may show that something changed. Whatever is unknown (NaN) does not hold. */
public enum ChangeRule {
    SAME_ITEM {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            return same(first, second, WaveFigure.Measured::item);
        }
    },
    SAME_SCALE {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            return same(first, second, WaveFigure.Measured::scale);
        }
    },
    SAME_POPULATION {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            return same(first, second, WaveFigure.Measured::population);
        }
    },
    /** A figure per category that only one wave has: its people in both. */
    SAME_CATEGORIES {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            List<RuleOutcome.Figure> figures = new ArrayList<>();
            for (String name : names(first, second)) {
                if (!first.categories().containsKey(name) || !second.categories().containsKey(name)) {
                    figures.add(new RuleOutcome.Figure(name, first.categories().getOrDefault(name, NONE).register(),
                            second.categories().getOrDefault(name, NONE).register(), 1, 0));
                }
            }
            return new RuleOutcome(this, figures.isEmpty() ? Light.GREEN : Light.RED, figures);
        }
    },
    /** R compares only if it was made on the same variables with the same link. */
    SAME_MODEL {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            return same(first, second, WaveFigure.Measured::model);
        }
    },
    COVERAGE {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            return atMost(List.of(apart("", first.coverage(), second.coverage(), thresholds.coverage())));
        }
    },
    COVERAGE_OF_CATEGORIES {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            List<RuleOutcome.Figure> figures = new ArrayList<>();
            first.categories().forEach((name, category) -> {
                WaveFigure.Category other = second.categories().get(name);
                if (other != null && Math.max(category.register(), other.register()) >= thresholds.countedCategory()) {
                    figures.add(apart(name, category.coverage(), other.coverage(), thresholds.coverage()));
                }
            });
            return atMost(figures);
        }
    },
    /** Of categories that either wave was weighted on; measured is the smaller of both waves. */
    RESPONDENTS_OF_CATEGORIES {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            List<RuleOutcome.Figure> figures = new ArrayList<>();
            for (String name : names(first, second)) {
                WaveFigure.Category one = first.categories().getOrDefault(name, NONE);
                WaveFigure.Category other = second.categories().getOrDefault(name, NONE);
                if (one.weightedOn() || other.weightedOn()) {
                    figures.add(new RuleOutcome.Figure(name, one.respondents(), other.respondents(),
                            Math.min(one.respondents(), other.respondents()), thresholds.respondents()));
                }
            }
            return new RuleOutcome(this, figures.stream().allMatch(it -> it.measured() >= it.limit()) ? Light.GREEN : Light.RED, figures);
        }
    },
    /** |R₁ − R₂| against its standard error. */
    REPRESENTATIVITY {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            double error = Math.hypot(first.representativity().error(), second.representativity().error());
            return atMost(List.of(apart("", first.representativity().r(), second.representativity().r(),
                    thresholds.representativityErrors() * error)));
        }
    },
    /** The greater CV of both; amber between both thresholds. */
    VARIATION {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            double one = first.representativity().variation();
            double other = second.representativity().variation();
            RuleOutcome.Figure figure = new RuleOutcome.Figure("", one, other, Math.max(one, other), thresholds.variation());
            Light upToGreatest = Math.max(one, other) <= thresholds.greatestVariation() ? Light.AMBER : Light.RED;
            return new RuleOutcome(this, figure.below() ? Light.GREEN : upToGreatest, List.of(figure));
        }
    },
    /** How far the weighting moved the figure, in its standard errors; measured is the greater of both waves. */
    EFFECT_OF_WEIGHTING {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            double one = moved(first);
            double other = moved(second);
            RuleOutcome.Figure figure = new RuleOutcome.Figure("", one, other, Math.max(one, other), thresholds.weightingErrors());
            return new RuleOutcome(this, figure.below() ? Light.GREEN : Light.RED, List.of(figure));
        }

        private double moved(WaveFigure wave) {
            double distance = Math.abs(wave.weighted() - wave.unweighted());
            return distance < 1e-12 ? 0 : distance / wave.standardError();
        }
    },
    /** Amber where the change is no larger than B₁ + B₂: within what non-response alone could produce. */
    NON_RESPONSE {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            double limit = first.maximalBias() + second.maximalBias();
            double change = Math.abs(second.weighted() - first.weighted());
            return new RuleOutcome(this, change > limit ? Light.GREEN : Light.AMBER,
                    List.of(new RuleOutcome.Figure("", first.maximalBias(), second.maximalBias(), change, limit)));
        }
    },
    /** The minimal detectable effect against the change that policy cares about. */
    DETECTABILITY {
        @Override
        RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
            double detectable = MinimalDetectableEffect.DEFAULT.of(Math.hypot(first.standardError(), second.standardError()));
            return atMost(List.of(
                    new RuleOutcome.Figure("", first.standardError(), second.standardError(), detectable, thresholds.relevantChange())));
        }
    };

    private static final WaveFigure.Category NONE = new WaveFigure.Category(0, 0, 0, false);

    abstract RuleOutcome judge(WaveFigure first, WaveFigure second, ChangeThresholds thresholds);

    RuleOutcome same(WaveFigure first, WaveFigure second, Function<WaveFigure.Measured, String> name) {
        boolean same = Objects.equals(name.apply(first.measured()), name.apply(second.measured()));
        return new RuleOutcome(this, same ? Light.GREEN : Light.RED, List.of());
    }

    RuleOutcome atMost(List<RuleOutcome.Figure> figures) {
        return new RuleOutcome(this, figures.stream().allMatch(RuleOutcome.Figure::within) ? Light.GREEN : Light.RED, figures);
    }

    private static RuleOutcome.Figure apart(String of, double first, double second, double limit) {
        return new RuleOutcome.Figure(of, first, second, Math.abs(second - first), limit);
    }

    private static TreeSet<String> names(WaveFigure first, WaveFigure second) {
        TreeSet<String> names = new TreeSet<>(first.categories().keySet());
        names.addAll(second.categories().keySet());
        return names;
    }
}
