package nl.utrecht.thuis.report.planner;

import java.util.Comparator;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Wave;

/** What groups are called. */
record GroupNames(Wave wave, Texts t) {

    /** The categories, one after the other, the legal group first: {@code Asielstatushouders, vrouw}. */
    String of(Background background) {
        return background.categories().isEmpty()
                ? t.of("staff.planner.rest")
                : background.categories().entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey() != Feature.GROUP))
                        .map(entry -> category(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    String feature(Feature feature) {
        return t.of("staff.rep.feature." + feature.slug());
    }

    private String category(Feature feature, String category) {
        return category.equals(Feature.UNKNOWN)
                ? t.of("staff.planner.unknown", "feature", feature(feature))
                : wave.categoryName(feature, category, t);
    }
}
