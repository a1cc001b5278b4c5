package nl.utrecht.thuis.questionnaire;

import java.util.List;

/**
 * What is read aloud in one piece, and so is one recording.
 *
 * @param unit its name, which follows from codes: {@code v4.1} (stem and statement), {@code v7.notice}, {@code v4.option.agree} (shared by the
 *            statements of the battery), {@code section.yourself}
 * @param keys the keys of its words, in the order in which they are spoken; their arguments are what a wave tells
 */
public record SpokenUnit(String unit, List<String> keys) {
    public SpokenUnit {
        keys = List.copyOf(keys);
    }

    /** A text that is a unit by itself. */
    public static SpokenUnit of(String key) {
        return new SpokenUnit(key, List.of(key));
    }
}
