package nl.utrecht.thuis.statistics.weighting;

/** There are no weights that do what was asked. It names a variable and a category of the register, never a person. */
public final class WeightingRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String variable;
    private final String category;

    public enum Reason {
        /** Nobody responded at all. */
        NO_RESPONDENTS,
        /** The register has people in a category in which nobody responded; collapse it first. */
        EMPTY_CATEGORY,
        /** The cycles were used up before every margin fitted: the margins, or the bounds, contradict what is empty. */
        NOT_CONVERGED
    }

    WeightingRefused(Reason reason, String variable, String category, String message) {
        super(message);
        this.reason = reason;
        this.variable = variable;
        this.category = category;
    }

    public Reason reason() {
        return reason;
    }

    /** The variable it is about; empty where it is about all. */
    public String variable() {
        return variable;
    }

    /** The category it is about; empty where it is about all. */
    public String category() {
        return category;
    }
}
