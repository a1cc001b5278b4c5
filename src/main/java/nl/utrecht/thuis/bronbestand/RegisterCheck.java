package nl.utrecht.thuis.bronbestand;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.utrecht.thuis.bronbestand.file.CheckedRow;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterReading;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.bronbestand.file.RowProblem;

/** Reads a whole register, row by row, and counts; hands on each row about a person, right or wrong, and every problem. */
final class RegisterCheck {
    private final RegisterReading reading;
    private final int mostRows;
    private final RegisterCount count = new RegisterCount();

    /**
     * @param today dates after it are impossible
     * @param mostRows rows about people that it may have
     * @throws RegisterUnreadable when a column that must be there is not
     */
    RegisterCheck(RegisterFile file, Mapping mapping, LocalDate today, int mostRows) {
        this.reading = new RegisterReading(file, mapping, today);
        this.mostRows = mostRows;
    }

    /**
     * To be called once.
     *
     * @param people takes the rows about people, in the order of the file
     * @param problems takes what is wrong with each row, in that order
     * @throws RegisterUnreadable when it cannot be read on, or has no rows or more than allowed
     */
    RegisterCount read(Consumer<CheckedRow> people, Consumer<List<RowProblem>> problems) {
        while (reading.hasNext()) {
            CheckedRow row = reading.next();
            if (row.aboutPerson()) {
                if (count.rows() == mostRows) {
                    throw RegisterUnreadable.tooManyRows(mostRows);
                }
                count.add(row);
                people.accept(row);
            }
            problems.accept(row.problems());
        }
        if (count.rows() == 0) {
            throw RegisterUnreadable.because("no-rows");
        }
        return count;
    }

    /** Rows about people so far. */
    int rows() {
        return count.rows();
    }

    /** What stands out in the file as a whole; to be asked after the last row. */
    List<RowProblem> problems() {
        return reading.problems();
    }

    /** The columns of a report, in its order. */
    List<Column> columns() {
        return reading.columns();
    }
}
