package nl.utrecht.thuis.bronbestand;

import java.util.Locale;
import nl.utrecht.thuis.i18n.Texts;

/**
 * How far a worker is, in words and as a bar.
 *
 * @param value 0 to 100, as HTML writes numbers; empty when nobody knows
 * @param text what happens now
 */
record ProgressView(String value, String text, String source, String page) {

    static ProgressView of(RegisterUpload upload, String page, Texts texts) {
        boolean reading = upload.phase == Phase.READING && upload.rowsRead > 0;
        double part = upload.size == 0 ? 0 : Math.min(1, (double) upload.bytesRead / upload.size);
        String text = reading
                ? texts.of("bronbestand.progress.reading.rows", "rows", upload.rowsRead, "about",
                        about(upload.rowsRead / Math.max(part, 0.001)))
                : texts.of("bronbestand.progress." + upload.phase.slug());
        return new ProgressView(reading ? String.format(Locale.ROOT, "%.1f", 100 * part) : "", text, page + "/progress", page);
    }

    /** Two digits that count: it is an estimate. */
    private static long about(double rows) {
        double magnitude = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(rows, 1))) - 1));
        return Math.round(Math.round(rows / magnitude) * magnitude);
    }
}
