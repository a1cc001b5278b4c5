package nl.utrecht.thuis.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextBookTest {
    private static final String PLURAL = "days = {n, plural, %s}";

    private static final Map<String, String> THERE = Map.of("nl", "there", "en", "over there", "tr", "orada", "ar", "هناك", "fa", "آنجا",
            "fa-AF", "آنجا", "ti", "ኣብኡ");

    @TempDir
    Path folder;

    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    @BeforeEach
    void everyLanguageHasGoodTexts() throws IOException {
        Files.copy(Path.of("i18n", "languages.csv"), folder.resolve("languages.csv"));
        for (String tag : List.of("nl", "en", "tr", "ar", "fa", "fa-AF", "ti")) {
            String forms = tag.equals("ar") ? "zero {0} one {1} two {2} few {#} many {#} other {#}" : "one {#} other {#}";
            write(tag, "page.properties", "# a comment", "hello = {name} \\", "    " + THERE.get(tag), PLURAL.formatted(forms));
        }
    }

    private void write(String tag, String file, String... lines) throws IOException {
        Files.write(Files.createDirectories(folder.resolve(tag)).resolve(file), List.of(lines));
    }

    private TextBook read() {
        Content content = new Content(folder, folder);
        ContentErrors errors = new ContentErrors();
        TextBook book = new TextBook(content, new Languages(content), errors);
        errors.throwIfAny();
        return book;
    }

    private List<String> errors() {
        String message = assertThrows(ContentErrors.InvalidContent.class, this::read).getMessage();
        return message.lines().skip(1).map(line -> line.strip().replace(folder + "/", "")).toList();
    }

    private Texts in(String tag) {
        return read().in(new Languages(new Content(folder, folder)).get(tag));
    }

    @Test
    void aLineThatEndsInABackslashGoesOn() {
        assertEquals("Sara there", in("nl").of("hello", "name", "Sara"));
    }

    @Test
    void numbersAndDaysAreWrittenAsTheLanguageDoes() {
        assertEquals("۳", in("fa").of("days", "n", 3));
        assertEquals("3", in("ar").of("days", "n", 3));
        Map<String, String> days = new TreeMap<>();
        for (String tag : List.of("nl", "en", "tr", "ar", "fa", "fa-AF", "ti")) {
            days.put(tag, in(tag).date(LocalDate.of(2026, 11, 23)));
        }
        assertEquals("23 november 2026", days.get("nl"));
        assertEquals("23/11/2026", days.get("ti"));
        assertTrue(days.get("fa-AF").startsWith("۲۳ ") && days.get("fa-AF").endsWith("۲۰۲۶"), days.get("fa-AF"));
    }

    @Test
    void everyErrorIsNamedWithFileAndLineAtOnce() throws IOException {
        write("nl", "page.properties", "hello = {name}", "days = {n, plural, one {#} other {#}}", "no text here", "hello = twice");
        write("en", "page.properties", "hello = {naam}", "days = {n, plural, other {#}}");
        write("tr", "page.properties", "hello = {name", "days = {n, plural, one {#} other {#}}", "more = x");
        write("ar", "page.properties", "days = {n, plural, one {#} other {#}}");
        List<String> errors = errors();
        assertTrue(errors.contains("nl/page.properties:3: is not 'key = text'"), errors::toString);
        assertTrue(errors.contains("nl/page.properties:4: 'hello' is already on line 1"), errors::toString);
        assertTrue(errors.contains("en/page.properties:1: 'hello' has the arguments {naam}, its source {name}"), errors::toString);
        assertTrue(errors.contains("en/page.properties:2: 'days' misses the plural forms one"), errors::toString);
        assertTrue(errors.stream().anyMatch(error -> error.startsWith("tr/page.properties:1: 'hello' is not an ICU message")),
                errors::toString);
        assertTrue(errors.contains("tr/page.properties:3: 'more' does not exist in the source language"), errors::toString);
        assertTrue(errors.contains("ar/page.properties: 'hello' is missing"), errors::toString);
        assertTrue(errors.contains("ar/page.properties:1: 'days' misses the plural forms few, many, two, zero"), errors::toString);
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8IsNamed() throws IOException {
        Files.delete(folder.resolve("fa/page.properties"));
        Files.write(folder.resolve("ti/page.properties"), new byte[]{(byte) 0xff, (byte) 0xfe});
        List<String> errors = errors();
        assertTrue(errors.contains("fa/page.properties: does not exist"), errors::toString);
        assertTrue(errors.contains("ti/page.properties: is not UTF-8"), errors::toString);
    }

    @Test
    void staffTextsAreAskedOfStaffLanguagesAlone() throws IOException {
        write("nl", "staff.properties", "title = Titel");
        List<String> errors = errors();
        assertEquals(List.of("en/staff.properties: does not exist", "en/staff.properties: 'title' is missing"), errors);
    }

    @Test
    void prsIsDari() {
        Languages languages = new Languages(new Content(folder, folder));
        assertEquals("fa-AF", languages.get("PRS").tag());
        assertEquals("rtl", languages.get("prs").direction());
    }
}
