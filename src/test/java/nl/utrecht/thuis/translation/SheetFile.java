package nl.utrecht.thuis.translation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A spreadsheet as a translator has it open. */
record SheetFile(List<String[]> rows) {
    static final int SOURCE = 2;
    static final int TARGET = 3;
    static final int STATE = 4;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    static SheetFile read(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return new SheetFile(new ArrayList<>(rows.map(SheetFile::cells).toList()));
        }
    }

    private static String[] cells(Row row) {
        String[] cells = new String[7];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getOptionalCell(i).map(Cell::getText).orElse("");
        }
        return cells;
    }

    String[] row(String key) {
        return rows.stream().filter(row -> row[0].equals(key)).findFirst().orElseThrow();
    }

    SheetFile with(String key, int column, String text) {
        row(key)[column] = text;
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "translator", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 7; column++) {
                    String cell = rows.get(row)[column];
                    if (cell.startsWith("=")) {
                        sheet.formula(row, column, cell.substring(1));
                    } else {
                        sheet.value(row, column, cell);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /** A packed file whose one part unpacks to so many zeros. */
    static byte[] bomb(long unpacked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < unpacked; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    /** The file with other XML in its one sheet. */
    byte[] with(UnaryOperator<String> change) throws IOException {
        return repack((name, content) -> name.equals(SHEET) ? List.of(change.apply(content)) : List.of(content));
    }

    /** The file with its sheet twice under one name: one reader takes the first, another the last. */
    byte[] twice() throws IOException {
        byte[] file = repack((name, content) -> name.equals(SHEET) ? List.of(content, content) : List.of(content));
        String packed = new String(file, StandardCharsets.ISO_8859_1);
        return packed.replace(SHEET.replace("1.xml", "~.xml"), SHEET).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] repack(BiFunction<String, String, List<String>> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path path = Files.write(Files.createTempFile(Path.of("target"), "sheet-", ".zip"), bytes());
        try (ZipFile file = new ZipFile(path.toFile()); ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(file.entries())) {
                String name = part.getName();
                String old = new String(file.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                for (String content : change.apply(name, old)) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(content.getBytes(StandardCharsets.UTF_8));
                    name = name.replace("1.xml", "~.xml");
                }
            }
        }
        return bytes.toByteArray();
    }
}
