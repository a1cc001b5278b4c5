package nl.utrecht.thuis.statistics.disclosure;

/**
 * What of answers is shown; a setting of a wave, visible beside every table.
 *
 * @param minimum fewer people than this, but not none, are never shown; at least 1
 * @param lowest proportions below it are shown as “less than”, 0 for none
 * @param highest proportions above it are shown as “more than”, 1 for none
 * @param reliableSize no percentage with a smaller n_eff, 0 for any
 * @param widest no percentage with a wider interval, as a proportion; 1 for any
 */
public record Thresholds(int minimum, double lowest, double highest, double reliableSize, double widest) {
    /** Ten people; 5% and 95%; n_eff of 30; 30 points. */
    public static final Thresholds DEFAULT = new Thresholds(10, .05, .95, 30, .30);
    /** Those of the publication on the wave of 2023: three people, nothing else. */
    public static final Thresholds OF_2023 = new Thresholds(3, 0, 1, 0, 1);

    public Thresholds {
        if (minimum < 1) {
            throw new IllegalArgumentException("A minimum of " + minimum + " people");
        }
        if (!(lowest >= 0 && lowest <= highest && highest <= 1)) {
            throw new IllegalArgumentException("Percentages shown from " + lowest + " to " + highest);
        }
        if (!(reliableSize >= 0 && widest > 0)) {
            throw new IllegalArgumentException("Shown from n_eff " + reliableSize + " and up to width " + widest);
        }
    }

    /** Whether so many people are some, but too few to be shown. */
    public boolean tooFew(long people) {
        return people > 0 && people < minimum;
    }
}
