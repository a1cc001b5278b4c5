package nl.utrecht.thuis.pretest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The comments of a wave as a file for a spreadsheet: UTF-8 with a byte order mark, and no cell that a spreadsheet would take for a formula. */
final class CommentsFile {
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CommentsFile() {}

    static byte[] of(List<PretestComment> comments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            bytes.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
            csv.writeRecord("questionnaire", "screen", "language", "day", "handled", "comment");
            comments.forEach(comment -> csv.writeRecord(comment.questionnaire, comment.screen, comment.language,
                    comment.writtenOn.toString(), comment.handled ? "yes" : "no", harmless(comment.text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The text, with an apostrophe in front when a spreadsheet would calculate it. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
