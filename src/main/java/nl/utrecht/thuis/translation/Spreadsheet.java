package nl.utrecht.thuis.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.TextHash;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.i18n.Translation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Texts as an XLSX file, for translators with a spreadsheet. Every cell is text; a formula is refused. */
@ApplicationScoped
class Spreadsheet {
    private static final int KEY = 0;
    private static final int SCREEN = 1;
    private static final int SOURCE = 2;
    private static final int TARGET = 3;
    private static final int STATE = 4;
    private static final int REMARK = 5;
    /** Hidden: the hash of the translation when the file went out, so that nobody's later work is overwritten. */
    private static final int SENT = 6;
    private static final double[] WIDTHS = {26, 22, 60, 60, 16, 50, 20};
    private static final List<String> HEADINGS = List.of("key", "screen", "", "", "state", "remark", "sent");

    private final Languages languages;
    private final TextBook book;
    private final Screens screens;
    private final TranslationConfig limits;

    Spreadsheet(Languages languages, TextBook book, Screens screens, TranslationConfig limits) {
        this.languages = languages;
        this.book = book;
        this.screens = screens;
        this.limits = limits;
    }

    /** Whether a file looks like one: it begins as packed files do. */
    static boolean is(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return file.read() == 'P' && file.read() == 'K';
        }
    }

    /** The whole file, with headings in the language of whoever asks. */
    byte[] write(Language target, List<Translation> texts, Notes notes) throws IOException {
        Texts t = notes.t();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "thuis", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(target.tag());
            if (target.rightToLeft()) {
                sheet.rightToLeft();
            }
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
                String heading = HEADINGS.get(column).isEmpty()
                        ? heading(column == SOURCE ? languages.source() : target)
                        : t.of("staff.texts.column." + HEADINGS.get(column));
                sheet.value(0, column, heading);
                sheet.style(0, column).bold().set();
            }
            sheet.hideColumn(SENT);
            sheet.freezePane(0, 1);
            int row = 1;
            for (Translation text : texts) {
                write(sheet, row++, text, notes);
            }
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, int row, Translation text, Notes notes) {
        Texts t = notes.t();
        String[] cells = {text.key(), screens.name(Screen.idOf(text.key()), t), text.source(), text.text(),
                t.of("staff.texts.state." + text.state().slug()), String.join("\n", notes.withDoubts(text)), TextHash.of(text.text())};
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
            sheet.style(row, column).wrapText(true).verticalAlignment("top").format("@").set();
        }
    }

    /** The tag first, by which the file is known again. */
    private static String heading(Language language) {
        return language.tag() + " · " + language.name();
    }

    /** The texts in the order of the file. @throws TextFileUnreadable when it is no spreadsheet with texts of this language */
    List<FileText> read(Path path, Language target) throws IOException {
        byte[] file = new PackedSheet(limits.maximumUnpackedBytes()).clean(path);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return read(rows.iterator(), target);
        } catch (TextFileUnreadable e) {
            throw e;
        } catch (RuntimeException | IOException e) { // the library tells of broken files in many ways
            throw TextFileUnreadable.because("not-a-spreadsheet");
        }
    }

    private List<FileText> read(Iterator<Row> rows, Language target) {
        if (!rows.hasNext()) {
            throw TextFileUnreadable.because("columns");
        }
        Row headings = rows.next();
        heading(headings, SOURCE, languages.source());
        heading(headings, TARGET, target);
        List<FileText> texts = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!text(row, KEY).isBlank()) {
                texts.add(new FileText(text(row, KEY).strip(), text(row, SOURCE), text(row, TARGET), reviewed(text(row, STATE)),
                        text(row, SENT),
                        row.getOptionalCell(TARGET).filter(Spreadsheet::computed).isPresent()));
            }
        }
        return texts;
    }

    private static void heading(Row headings, int column, Language expected) {
        String found = text(headings, column).strip().split(" ")[0];
        if (languageless(found)) {
            throw TextFileUnreadable.because("columns");
        }
        if (!found.equals(expected.tag())) {
            throw TextFileUnreadable.because("wrong-language", Map.of("found", found, "expected", expected));
        }
    }

    private static boolean languageless(String heading) {
        return !heading.matches("[a-z]{2,3}(-[A-Z]{2})?");
    }

    private static boolean computed(Cell cell) {
        return cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR;
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).filter(cell -> !computed(cell)).map(Cell::getText).orElse("");
    }

    /** In the words of any language of staff pages, as somebody else may have taken the file out. */
    private boolean reviewed(String word) {
        String typed = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(TextState.REVIEWED, TextState.APPROVED).anyMatch(state -> typed.equals(state.slug()) || languages.staff().stream()
                .anyMatch(language -> book.in(language).of("staff.texts.state." + state.slug()).toLowerCase(Locale.ROOT).equals(typed)));
    }
}
