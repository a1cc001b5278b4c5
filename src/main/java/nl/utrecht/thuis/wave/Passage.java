package nl.utrecht.thuis.wave;

/**
 * Somebody came to a step. It says nothing of who, and nothing of what was answered.
 *
 * @param background canonical text of the coarse features
 * @param channel how they were asked
 * @param language tag of the language that they were written to in, or read the questionnaire in
 */
public record Passage(Step step, String background, Channel channel, String language) {

    /** What it counts as in a one-way count. */
    String category(DayMargins.Dimension dimension) {
        return switch (dimension) {
            case ALL -> "";
            case CHANNEL -> channel.slug();
            case GROUP -> Background.parse(background).category(Feature.GROUP).orElse(Feature.UNKNOWN);
            case LANGUAGE -> language;
        };
    }
}
