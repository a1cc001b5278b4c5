package nl.utrecht.thuis.interview;

import java.util.regex.Pattern;

/** Telephone numbers as people type them: in the digits of any script, and pasted with the invisible signs that phones put around them. */
final class Telephone {
    static final int LONGEST = 25;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern NUMBER = Pattern.compile("[+]?[0-9 ().\\-/]{1," + (LONGEST - 1) + "}");
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 17;

    private Telephone() {}

    /** The same in the digits 0 to 9, which are read and dialled in one order wherever they stand; whatever else was typed stays. */
    static String western(String typed) {
        StringBuilder western = new StringBuilder();
        INVISIBLE.matcher(typed).replaceAll("").codePoints().forEach(sign -> {
            int digit = Character.digit(sign, 10);
            if (digit >= 0) {
                western.append(digit);
            } else {
                western.appendCodePoint(sign == '\uFF0B' ? '+' : sign); // the plus of East Asian keyboards
            }
        });
        return SPACES.matcher(DASHES.matcher(western).replaceAll("-")).replaceAll(" ").strip();
    }

    /** Whether it can be dialled, as {@link #western} gives it. */
    static boolean isOne(String western) {
        long digits = western.chars().filter(sign -> sign >= '0' && sign <= '9').count();
        return NUMBER.matcher(western).matches() && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
