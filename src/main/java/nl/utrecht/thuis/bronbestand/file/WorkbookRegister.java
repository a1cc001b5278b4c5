package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register as an Excel workbook: the visible sheet whose headings we know best. */
final class WorkbookRegister extends RegisterFile {
    /** A sheet with so many known headings looks like a register too. */
    private static final int LOOKS_LIKE_ONE = 3;

    private final Workbook workbook;
    private final SheetStart chosen;
    private final List<SheetName> sheets;
    private final List<RowProblem> problems = new ArrayList<>();
    private final SheetRows rows;

    private WorkbookRegister(Limits limits, HeadingRow heading, Workbook workbook, SheetStart chosen, SheetRows rows) {
        super(limits, heading);
        this.workbook = workbook;
        this.chosen = chosen;
        this.rows = rows;
        List<SheetStart> all = workbook.sheets();
        this.sheets = all.stream().map(sheet -> new SheetName(sheet.name(), sheet.hidden(), isChosen(sheet))).toList();
        for (int i = 0; i < all.size(); i++) {
            SheetStart sheet = all.get(i);
            int known = sheet.heading(workbook.values()).map(HeadingRow::known).orElse(0);
            if (known >= LOOKS_LIKE_ONE && !isChosen(sheet)) {
                problems.add(
                        RowProblem.warning(heading.number(), "", sheet.hidden() ? "hidden-sheet" : "other-sheet", Map.of("number", i + 1)));
            }
        }
        for (int i = 0; i < heading.texts().size(); i++) {
            if (chosen.hiddenColumns().get(i) && !heading.texts().get(i).isEmpty()) {
                problems.add(RowProblem.warning(heading.number(), heading.texts().get(i), "hidden-column", Map.of()));
            }
        }
    }

    /** @throws RegisterUnreadable when no visible sheet has anything in it, or the file is no workbook */
    static RegisterFile read(RegisterSource source, Limits limits) {
        Workbook workbook = Workbook.read(source, limits);
        SheetRows rows = null;
        try {
            HeadingRow heading = null;
            SheetStart chosen = SheetStart.EMPTY;
            for (SheetStart sheet : workbook.sheets()) {
                Optional<HeadingRow> found = sheet.hidden() ? Optional.empty() : sheet.heading(workbook.values());
                if (found.isPresent() && (heading == null || found.get().known() > heading.known())) {
                    heading = found.get();
                    chosen = sheet;
                }
            }
            if (heading == null) {
                throw RegisterUnreadable.because(why(workbook.sheets()));
            }
            rows = new SheetRows(source, limits, chosen.part(), heading, workbook.values());
            return new WorkbookRegister(limits, heading, workbook, chosen, rows);
        } catch (RuntimeException e) {
            workbook.close();
            if (rows != null) {
                rows.close();
            }
            throw e;
        }
    }

    /** Why no table was found. */
    private static String why(List<SheetStart> sheets) {
        List<SheetStart> filled = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        return filled.isEmpty() ? "empty-file" : filled.stream().allMatch(SheetStart::hidden) ? "only-hidden-sheets" : "no-headings";
    }

    /** The cells at their places, empty where nothing is. */
    static RegisterRow row(RowRead row, CellValues values) {
        int width = row.cells().stream().mapToInt(CellRead::position).max().orElse(-1) + 1;
        String[] cells = new String[width];
        Arrays.fill(cells, "");
        row.cells().forEach(cell -> cells[cell.position()] = values.text(cell));
        return new RegisterRow(row.number(), Arrays.asList(cells));
    }

    private boolean isChosen(SheetStart sheet) {
        return sheet.part().equals(chosen.part());
    }

    @Override
    public List<SheetName> sheets() {
        return sheets;
    }

    @Override
    public List<RowProblem> problems() {
        List<RowProblem> all = new ArrayList<>(problems);
        all.addAll(rows.problems());
        return all;
    }

    @Override
    public Iterator<RegisterRow> rows() {
        return rows;
    }

    @Override
    boolean isSparse() {
        return true;
    }

    @Override
    boolean countsFrom1904() {
        return workbook.countsFrom1904();
    }

    @Override
    public void close() {
        rows.close();
        workbook.close();
    }
}
