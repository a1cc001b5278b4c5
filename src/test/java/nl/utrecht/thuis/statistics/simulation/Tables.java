package nl.utrecht.thuis.statistics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables as they stand in {@code src/docs/simulation.md}: after each mean, in brackets, its Monte Carlo standard error. */
final class Tables {
    private Tables() {}

    /** Of each experiment, how each arm ended. */
    static String arms(List<Experiment> experiments) {
        List<String> rows = head("who responds depends on", "extra reminders to", "mails", "responses", "R", "CV", "error, unweighted",
                "error, sex + age", "error, sex + age + group", "bias left");
        for (Experiment it : experiments) {
            for (Arm arm : Arm.values()) {
                rows.add(row(it.mechanism().title(), arm.title(), number("%.0f", it.mean(arm, Outcome::messages).mean()),
                        plain("%.1f", it.mean(arm, Outcome::responses)), plain("%.4f", it.mean(arm, Outcome::r)),
                        plain("%.4f", it.mean(arm, Outcome::cv)), plain("%.3f", it.mean(arm, o -> o.meanError(Weighting.UNWEIGHTED))),
                        plain("%.3f", it.mean(arm, o -> o.meanError(Weighting.SEX_AGE))),
                        plain("%.3f", it.mean(arm, o -> o.meanError(Weighting.SEX_AGE_GROUP))),
                        plain("%.3f", it.bias(arm, Weighting.SEX_AGE_GROUP))));
            }
        }
        return String.join("\n", rows);
    }

    /** Targeted less untargeted. */
    static String differences(List<Experiment> experiments) {
        List<String> rows = head("who responds depends on", "planned by", "mails", "responses", "R", "CV", "CV lower in",
                "error, unweighted",
                "error, sex + age", "error, sex + age + group", "that error lower in", "bias left");
        for (Experiment it : experiments) {
            rows.add(row(it.mechanism().title(), it.planning().title(), number("%.0f", it.mean(Arm.TARGETED, Outcome::messages).mean()),
                    signed("%+.1f", it.difference(Outcome::responses)), signed("%+.4f", it.difference(Outcome::r)),
                    signed("%+.4f", it.difference(Outcome::cv)), number("%.0f%%", 100 * it.partLower(Outcome::cv)),
                    signed("%+.3f", it.difference(o -> o.meanError(Weighting.UNWEIGHTED))),
                    signed("%+.3f", it.difference(o -> o.meanError(Weighting.SEX_AGE))),
                    signed("%+.3f", it.difference(o -> o.meanError(Weighting.SEX_AGE_GROUP))),
                    number("%.0f%%", 100 * it.partLower(o -> o.meanError(Weighting.SEX_AGE_GROUP))),
                    signed("%+.3f", it.biasDifference(Weighting.SEX_AGE_GROUP))));
        }
        return String.join("\n", rows);
    }

    private static List<String> head(String... titles) {
        List<String> rows = new ArrayList<>();
        rows.add(row(titles));
        rows.add("|---".repeat(titles.length) + "|");
        return rows;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String plain(String format, MonteCarlo figure) {
        return number(format, figure.mean()) + " (" + number(format, figure.error()) + ")";
    }

    /** In bold where it is more than noise. */
    private static String signed(String format, MonteCarlo figure) {
        String mean = number(format, figure.mean()).replace('-', '−');
        return (figure.moreThanNoise() ? "**" + mean + "**" : mean) + " (" + number(format.replace("+", ""), figure.error()) + ")";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
