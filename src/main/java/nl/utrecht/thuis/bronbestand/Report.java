package nl.utrecht.thuis.bronbestand;

import nl.utrecht.thuis.bronbestand.file.RowProblem;
import org.jspecify.annotations.Nullable;
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
 * @param setAside accepted rows about people who do not belong to the population of the wave, or are no longer followed; they are not imported
 * @param update what an import changes, once people were told of the wave; null when it makes or replaces the register
 */
public record Report(int rows, int accepted, int rejected, List<RowProblem> problems, List<Filling> columns, int withAddress,
        int setAside, @Nullable Update update) {

    /**
     * How many people an update is about, each counted once.
     *
     * @param joined are new
     * @param returned had left and are in the file again
     * @param left are no longer followed, says the file
     * @param absent are followed and not in the file
     * @param addressNew have an e-mail address now
     * @param addressGone have none any more
     * @param addressOther have another
     * @param coach have another coach
     * @param other have something else that changed
     * @param unchanged are as they were
     */
    public record Update(int joined, int returned, int left, int absent, int addressNew, int addressGone, int addressOther, int coach,
            int other, int unchanged) {}

    /**
     * The "vullingsgraad" of a column.
     *
     * @param filledPercentage 0 to 100, unrounded
     */
    public record Filling(String name, double filledPercentage) {}
}
