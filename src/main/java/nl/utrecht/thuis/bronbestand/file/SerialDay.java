package nl.utrecht.thuis.bronbestand.file;

import java.time.LocalDate;
import java.util.Optional;

/** A day as spreadsheets keep it: a number of days. */
final class SerialDay {
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** The day before the first one, as the 29th of February 1900, which never was, counts too. */
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final int NEVER = 60;
    private static final double LAST = 2_958_465;

    private SerialDay() {}

    /** The day of a number, whose fraction is the time; empty when no day has this number. */
    static Optional<LocalDate> of(double number, boolean from1904) {
        if (!(number >= 0 && number <= LAST)) {
            return Optional.empty();
        }
        int days = (int) number;
        if (from1904) {
            return Optional.of(FROM_1904.plusDays(days));
        }
        return days == 0 || days == NEVER ? Optional.empty() : Optional.of(FROM_1900.plusDays(days < NEVER ? days + 1 : days));
    }
}
