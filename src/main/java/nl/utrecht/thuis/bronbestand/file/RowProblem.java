package nl.utrecht.thuis.bronbestand.file;

import java.util.Locale;
import java.util.Map;

/**
 * Something that is wrong in a row, or may be.
 *
 * @param row the number that a spreadsheet shows; the headings are row 1
 * @param column the heading, or empty when the whole row is meant
 * @param code what is wrong, such as {@code impossible-date}
 * @param severity whether the file can be imported all the same
 * @param arguments of the text {@link #key()}; never what a cell says of a person
 */
public record RowProblem(int row, String column, String code, Severity severity, Map<String, Object> arguments) {
    static final String TEXTS = "bronbestand.problem.";

    /** Errors keep the whole file out; warnings are to be looked at. */
    public enum Severity {
        ERROR, WARNING;

        /** The name in the API and in text keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RowProblem error(int row, String column, String code, Map<String, Object> arguments) {
        return new RowProblem(row, column, code, Severity.ERROR, arguments);
    }

    public static RowProblem warning(int row, String column, String code, Map<String, Object> arguments) {
        return new RowProblem(row, column, code, Severity.WARNING, arguments);
    }

    /** The same, told once for several rows of which this is the first. */
    RowProblem counting(int number) {
        return new RowProblem(row, column, code, severity, Map.of("number", number));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Key of the sentence that says what is wrong and what to do. */
    public String key() {
        return TEXTS + code;
    }
}
