package nl.utrecht.thuis.bronbestand;

import nl.utrecht.thuis.bronbestand.file.RowProblem;
import java.util.List;

/**
 * What the checks say of a register file.
 *
 * @param rows rows with data
 * @param accepted rows without an error
 * @param rejected rows with an error; with one of them nothing is imported
 * @param problems by row
 * @param columns how far each known column is filled, in the order of the file
 * @param withAddress rows with an e-mail address that can be written to
 */
public record Report(int rows, int accepted, int rejected, List<RowProblem> problems, List<Filling> columns, int withAddress) {

    /**
     * The "vullingsgraad" of a column.
     *
     * @param filledPercentage 0 to 100, unrounded
     */
    public record Filling(String name, double filledPercentage) {}
}
