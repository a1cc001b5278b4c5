package nl.utrecht.thuis.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CyclesTest {
    @Test
    void noSumChangesWhereACycleMoves() {
        int cycles = 0;
        for (int rows = 1; rows < 5; rows++) {
            for (int columns = 1; columns < 5; columns++) {
                CountTable table = new CountTable("row", names(rows), "column", names(columns), new long[rows][columns]);
                for (Cell cell : table.places()) {
                    for (Cycle cycle : Cycles.through(table, cell)) {
                        cycles++;
                        assertTrue(cycle.rising().contains(cell));
                        assertTrue(cycle.cells().noneMatch(table.grandTotal()::equals));
                        for (CountTable.Line line : table.lines()) {
                            int parts = line.parts().stream().mapToInt(part -> move(cycle, part)).sum();
                            assertEquals(move(cycle, line.total()), parts, cycle + " in " + line);
                        }
                    }
                }
            }
        }
        assertTrue(cycles > 500);
    }

    private static int move(Cycle cycle, Cell cell) {
        return (cycle.rising().contains(cell) ? 1 : 0) - (cycle.falling().contains(cell) ? 1 : 0);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    }
}
