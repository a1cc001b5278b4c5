package nl.utrecht.thuis.statistics.comparison;

/** How a rule came out; from good to bad. */
public enum Light {
    GREEN, AMBER, RED;

    /** The worse of both. */
    Light or(Light other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
