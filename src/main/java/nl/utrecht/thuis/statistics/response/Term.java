package nl.utrecht.thuis.statistics.response;

/**
 * A column of the design of a model: 1 for people with this category, 0 for others.
 *
 * @param variable empty for the intercept
 * @param category empty for the intercept
 */
public record Term(String variable, String category) {
    /** 1 for everybody. */
    public static final Term INTERCEPT = new Term("", "");
}
