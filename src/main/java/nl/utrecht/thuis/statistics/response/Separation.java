package nl.utrecht.thuis.statistics.response;

/**
 * The categories predict for some people exactly whether they respond, so that a logistic model has no finite coefficients
 * (Albert &amp; Anderson, <i>Biometrika</i> 71, 1984). Categories that do so by themselves can be merged ({@link Collapsing}); where only a combination
 * does, a model with fewer variables is needed. The message names variables, and never a category or a count.
 */
public final class Separation extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Separation(String where) {
        super("The response is separated, so the model has no finite coefficients: " + where);
    }
}
