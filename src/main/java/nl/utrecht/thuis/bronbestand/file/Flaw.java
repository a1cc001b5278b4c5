package nl.utrecht.thuis.bronbestand.file;

import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.RowProblem.Severity;

/** What is wrong with what a cell says, before it is known where the cell is. */
record Flaw(String code, Severity severity, Map<String, Object> arguments) {

    static Flaw error(String code) {
        return new Flaw(code, Severity.ERROR, Map.of());
    }

    static Flaw warning(String code) {
        return new Flaw(code, Severity.WARNING, Map.of());
    }

    RowProblem at(int row, String column) {
        return new RowProblem(row, column, code, severity, arguments);
    }
}
