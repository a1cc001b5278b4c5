package nl.utrecht.thuis.statistics.interval;

/**
 * From {@code low} to {@code high}, both included.
 *
 * @param low at most {@code high}
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high);
        }
    }

    /** The value give or take a distance of at least 0. */
    public static Interval around(double value, double distance) {
        return new Interval(value - distance, value + distance);
    }

    public double width() {
        return high - low;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** What of it lies between 0 and 1, where proportions are. */
    Interval ofProportion() {
        return new Interval(Math.min(1, Math.max(0, low)), Math.min(1, Math.max(0, high)));
    }
}
