package nl.utrecht.thuis.report;

import nl.utrecht.thuis.i18n.Texts;

/** The margin of 95% around a figure: the only one that these pages know. */
final class PlusMinus {
    /** How many standard errors it reaches. */
    private static final double Z = 1.96;

    private PlusMinus() {}

    /** How far it reaches to either side. @param standardError not finite where there is none, and then neither is this */
    static double reach(double standardError) {
        return Z * standardError;
    }

    /** As it stands after a figure, such as {@code ± 0,03}; empty where there is none. */
    static String of(Texts t, double standardError, int decimals) {
        return Double.isFinite(standardError) ? "± " + t.decimal(reach(standardError), decimals) : "";
    }
}
