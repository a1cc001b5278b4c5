package nl.utrecht.thuis.bronbestand.file;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * How fast a large register is read and checked row by row, and how much memory is in use meanwhile: {@code mvn test -Dtest=ReadingBenchmark}.
 * Prints, and judges nothing. As an Excel workbook every text is a shared one, most of them different: the hardest case for memory.
 */
class ReadingBenchmark {
    private static final Limits LIMITS = new Limits(2L << 30, 2_000_000, 500);
    private static final Path FOLDER = Path.of("target/benchmark");
    private static final String[] HEADINGS = {"clientnummer", "voornaam", "achternaam", "geslacht", "geboortedatum", "nationaliteit",
            "groep",
            "leerroute", "leerbaarheidstoets", "taalniveau", "start_inburgering", "wijk", "email", "telefoon", "straat", "postcode",
            "plaats", "coach"};

    @Test
    void readLargeRegisters() throws IOException {
        Files.createDirectories(FOLDER);
        for (int rows : new int[]{100_000, 1_000_000}) {
            read(csv(FOLDER.resolve(rows + ".csv"), rows));
            read(workbook(FOLDER.resolve(rows + ".xlsx"), rows));
        }
    }

    private static void read(Path path) throws IOException {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        int rows = 0;
        long most = 0;
        try (RegisterFile file = RegisterFile.open(RegisterSource.of(path), LIMITS)) {
            RegisterReading reading = new RegisterReading(file, Mapping.suggest(file.headings(), Optional.empty()).certain(),
                    LocalDate.of(2024, 1, 15));
            while (reading.hasNext()) {
                if (!reading.next().problems().isEmpty()) {
                    throw new IllegalStateException("Nothing is wrong with the rows of a benchmark");
                }
                if (++rows % 50_000 == 0) {
                    System.gc();
                    most = Math.max(most, used());
                }
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %d MB, %d rows in %.1f s, %.0f rows per second, %d MB alive at most%n", path.getFileName(),
                Files.size(path) >> 20, rows, seconds, rows / seconds, most >> 20);
        Files.delete(path);
    }

    private static long used() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static String[] cells(int i) {
        return new String[]{String.valueOf(300_000 + i), "Voornaam" + i % 5000, "Achternaam" + i, i % 2 == 0 ? "vrouw" : "man",
                "01-02-1990", "Syrische",
                "Asielstatushouder", "B1-route", "B1 haalbaar", "A2", "08-05-2022", "Overvecht", "iemand." + i + "@example.org",
                "06" + (10_000_000 + i), "Voorbeeldstraat " + i, "3518 KE", "Utrecht", "coach" + i % 40 + "@example.org"};
    }

    private static Path csv(Path path, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(path)) {
            out.write(String.join(";", HEADINGS) + "\r\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(";", cells(i)) + "\r\n");
            }
        }
        return path;
    }

    /** Texts that differ come in the order of the rows, as Excel keeps them. */
    private static Path workbook(Path path, int rows) throws IOException {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            part(zip, out, "xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + office
                    + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, out, "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, out, "xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData>");
            for (int i = -1; i < rows; i++) {
                out.write("<row r=\"" + (i + 2) + "\" spans=\"1:18\">");
                for (int column = 0; column < HEADINGS.length; column++) {
                    out.write("<c r=\"" + (char) ('A' + column) + (i + 2) + "\" t=\"s\"><v>" + ((i + 1L) * HEADINGS.length + column)
                            + "</v></c>");
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
            part(zip, out, "xl/sharedStrings.xml", "<sst " + main + ">");
            for (int i = -1; i < rows; i++) {
                for (String text : i < 0 ? HEADINGS : cells(i)) {
                    out.write("<si><t>" + text + "</t></si>");
                }
            }
            out.write("</sst>");
            out.flush();
            zip.closeEntry();
        }
        return path;
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String content) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.flush();
    }
}
