package nl.utrecht.thuis.report.planner;

import java.util.Locale;
import nl.utrecht.thuis.i18n.Texts;

/** Numbers as people read them, and as pictures need them. */
record Figures(Texts t) {
    private static final String NONE = "–";
    private static final int HUNDRED = 100;

    /** A share or an index; a dash when there is none yet. */
    String index(double value) {
        return Double.isNaN(value) ? NONE : t.decimal(value, 3);
    }

    /** With its sign, and a real minus. */
    String signed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        String size = t.decimal(Math.abs(value), decimals);
        boolean zero = size.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero ? size : (value < 0 ? "−" : "+") + size;
    }

    /** So many of a hundred, whole. */
    String per100(double share) {
        return Double.isNaN(share) ? NONE : t.number(Math.round(HUNDRED * share));
    }

    String number(double number) {
        return t.number(Math.round(number));
    }

    String decimal(double number) {
        return t.decimal(number, 1);
    }

    /** In a picture. */
    static String machine(double number) {
        return String.format(Locale.ROOT, "%.2f", Double.isNaN(number) ? 0 : number);
    }
}
