package nl.utrecht.thuis.translation;

import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.EditedTexts;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextEdits;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts go out as a file and come back: what was changed is stored, all of it or nothing, and a broken file says why for each text. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RoundTripTest {
    private static final String BACK = "step.back";
    private static final String NEXT = "step.next";
    private static final String CONTACT = "step.proposal";
    private static final String WAIT = "link.wait.text";

    @Inject
    TextEdits edits;
    @Inject
    Languages languages;
    @Inject
    AuditLog audit;

    @AfterEach
    void theFilesAreReadAgain() {
        EditedTexts.forget();
    }

    private static byte[] export(String tag, String query) {
        return calling(Role.RESEARCHER).get("/api/v1/texts/" + tag + "?" + query).then().statusCode(200).extract().asByteArray();
    }

    private static String xliff(String tag) {
        return new String(export(tag, "format=xliff"), StandardCharsets.UTF_8);
    }

    private static SheetFile sheet(String tag) throws IOException {
        return SheetFile.read(export(tag, "format=xlsx"));
    }

    private static ValidatableResponse send(Role role, String tag, byte[] file) {
        return calling(role).multiPart("file", "whatever.bin", file, "application/octet-stream").post("/api/v1/texts/" + tag + "/import")
                .then();
    }

    private static ValidatableResponse send(String tag, String file) {
        return send(Role.RESEARCHER, tag, file.getBytes(StandardCharsets.UTF_8));
    }

    private Translation text(String tag, String key) {
        return edits.of(languages.get(tag)).stream().filter(text -> text.key().equals(key)).findFirst().orElseThrow();
    }

    private Map<String, String> all(String tag) {
        Map<String, String> texts = new HashMap<>();
        edits.of(languages.get(tag)).forEach(text -> texts.put(text.key(), text.state() + " " + text.text() + " " + text.version()));
        return texts;
    }

    private void store(String tag, String key, String text, TextState state) {
        QuarkusTransaction.requiringNew().run(() -> assertTrue(edits.store(text(tag, key), text, state, "somebody")));
    }

    /** The file with another translation in the unit of that key. */
    private static String with(String xliff, String key, String translation) {
        int unit = xliff.indexOf("id=\"" + key + "\"");
        int from = xliff.indexOf('>', xliff.indexOf("<target", unit)) + 1;
        return xliff.substring(0, from) + translation + xliff.substring(xliff.indexOf("</target>", from));
    }

    /** The part of the file that is about one key. */
    private static String unit(String xliff, String key) {
        int from = xliff.indexOf("<trans-unit id=\"" + key + "\"");
        return xliff.substring(from, xliff.indexOf("</trans-unit>", from) + "</trans-unit>".length());
    }

    @Test
    void twoTextsOfAnXliffFileChangeAndNothingElse() {
        store("tr", NEXT, "Sonraki", TextState.APPROVED);
        Map<String, String> before = all("tr");
        String file = with(with(xliff("tr"), BACK, "D&#246;n"), WAIT, "{minutes, plural, one {# dakika} other {# dakika}} bekleyin.");
        file = file.replace(unit(file, BACK), unit(file, BACK).replace("state=\"translated\"", "state=\"signed-off\""));
        send(Role.TRANSLATOR, "tr", file.getBytes(StandardCharsets.UTF_8)).statusCode(200).body("changed", equalTo(2)).body("same",
                equalTo(before.size() - 2));
        assertEquals("Dön", text("tr", BACK).text());
        assertEquals(TextState.REVIEWED, text("tr", BACK).state());
        assertEquals(TextState.DRAFT, text("tr", WAIT).state());
        Map<String, String> after = all("tr");
        assertEquals(2, before.keySet().stream().filter(key -> !before.get(key).equals(after.get(key))).count());
        assertEquals(List.of("texts-edited tr " + WAIT + " import", "texts-reviewed tr " + BACK + " import"),
                audit.latest(2).stream().map(entry -> entry.action + " " + entry.detail).sorted().toList());
        send(Role.TRANSLATOR, "tr", xliff("tr").getBytes(StandardCharsets.UTF_8)).body("changed", equalTo(0));
    }

    @Test
    void twoTextsOfASpreadsheetChangeAndNothingElse() throws IOException {
        store("fa", NEXT, "بعد", TextState.APPROVED);
        Map<String, String> before = all("fa");
        SheetFile file = sheet("fa");
        assertEquals("nl · Nederlands", file.rows().get(0)[SheetFile.SOURCE]);
        assertEquals(before.size() + 1, file.rows().size());
        byte[] changed = file.with(BACK, SheetFile.TARGET, "برگشت").with(BACK, SheetFile.STATE, "Nagelezen")
                .with(NEXT, SheetFile.TARGET, "بعدی").with(NEXT, SheetFile.STATE, "draft").bytes();
        calling(Role.RESEARCHER).multiPart("file", "x.xlsx", changed).post("/api/v1/texts/fa/import?dryRun=true").then().statusCode(200)
                .body("changed", equalTo(2)).body("problems.size()", equalTo(0));
        assertEquals(before, all("fa"));
        send(Role.RESEARCHER, "fa", changed).statusCode(200).body("changed", equalTo(2)).body("same", equalTo(before.size() - 2));
        assertEquals("برگشت", text("fa", BACK).text());
        assertEquals(TextState.REVIEWED, text("fa", BACK).state());
        assertEquals(TextState.DRAFT, text("fa", NEXT).state());
        assertEquals("بعد", text("fa", NEXT).live());
        assertEquals(2, before.keySet().stream().filter(key -> !before.get(key).equals(all("fa").get(key))).count());
    }

    @Test
    void aFileNeverApproves() throws IOException {
        String file = with(xliff("tr"), BACK, "Dön");
        file = file.replace(unit(file, BACK),
                unit(file, BACK).replace("approved=\"no\"", "approved=\"yes\"").replace("translated", "final"));
        send("tr", file).statusCode(200);
        assertEquals(TextState.REVIEWED, text("tr", BACK).state());
        send(Role.RESEARCHER, "tr", sheet("tr").with(NEXT, SheetFile.TARGET, "Sonraki").with(NEXT, SheetFile.STATE, "approved").bytes())
                .statusCode(200);
        assertEquals(TextState.REVIEWED, text("tr", NEXT).state());
    }

    @Test
    void whatOthersDidMeanwhileStaysWhenTheFileLeavesItAlone() throws IOException {
        String xliff = with(xliff("tr"), BACK, "Dön");
        SheetFile sheet = sheet("tr").with("step.skip", SheetFile.TARGET, "Geç");
        store("tr", NEXT, "Sonraki", TextState.DRAFT);
        store("nl", "step.stop", "Nu stoppen, later verder", TextState.APPROVED);
        send("tr", xliff).statusCode(200).body("changed", equalTo(1));
        send(Role.RESEARCHER, "tr", sheet.bytes()).statusCode(200).body("changed", equalTo(1));
        assertEquals(List.of("Dön", "Sonraki", "Geç"), Stream.of(BACK, NEXT, "step.skip").map(key -> text("tr", key).text()).toList());
        assertEquals(TextState.OUTDATED, text("tr", "step.stop").state());
    }

    @Test
    void whatBothChangedIsRefused() throws IOException {
        byte[] sheet = sheet("tr").with(BACK, SheetFile.TARGET, "Dön").bytes();
        store("tr", BACK, "Geriye dön", TextState.DRAFT);
        Map<String, String> before = all("tr");
        send(Role.RESEARCHER, "tr", sheet).statusCode(400).body("errors.pointer", equalTo(List.of(BACK))).body("errors[0].message",
                equalTo("Iemand anders heeft deze tekst intussen veranderd."));
        assertEquals(before, all("tr"));
    }

    @Test
    void onlySomeTextsGoOutWhenAsked() {
        store("tr", BACK, "Dön", TextState.REVIEWED);
        assertEquals(1, new String(export("tr", "format=xliff&state=reviewed"), StandardCharsets.UTF_8).split("<trans-unit").length - 1);
        assertEquals(List.of(BACK), calling(Role.TRANSLATOR).get("/api/v1/texts/tr?state=reviewed").jsonPath().getList("key"));
        calling(Role.TRANSLATOR).get("/api/v1/texts/tr?state=perfect").then().statusCode(400);
        calling(Role.TRANSLATOR).get("/api/v1/texts/tr?format=pdf").then().statusCode(400);
    }

    @Test
    void aRightToLeftLanguageHasASheetFromRightToLeft() throws IOException {
        for (Map.Entry<String, Boolean> language : Map.of("fa-AF", true, "ti", false).entrySet()) {
            String sheet = part(export(language.getKey(), "format=xlsx"), "xl/worksheets/sheet1.xml");
            assertEquals(language.getValue(), sheet.contains("rightToLeft=\"true\""), sheet.substring(0, 400));
            assertTrue(sheet.contains("ySplit=\"1\"") && !sheet.contains("<f>"), sheet.substring(0, 400));
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        Path path = Files.createTempFile(Path.of("target"), "part-", ".zip");
        try (ZipFile zip = new ZipFile(Files.write(path, file).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String inUnit(String key, String from, String to) {
        String file = xliff("ar");
        assertTrue(unit(file, key).contains(from), unit(file, key));
        return file.replace(unit(file, key), unit(file, key).replace(from, to));
    }

    private interface File {
        byte[] bytes() throws IOException;
    }

    private static Arguments text(String why, String message, Supplier<String> file) {
        return Arguments.of(why, message, (File) () -> file.get().getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments sheet(String why, String message, File file) {
        return Arguments.of(why, message, file);
    }

    static Stream<Arguments> broken() {
        String doctype = "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\">" + IntStream.range(0, 9)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i == 0 ? "" : i - 1) + ";").repeat(10) + "\">")
                .reduce("", String::concat)
                + "]>";
        return Stream.of(text("no file", "Kies een bestand.", () -> ""), text("no XML", "niet te lezen", () -> "key;text\nv1;x"),
                text("XML that stops", "niet te lezen", () -> xliff("ar").substring(0, 5000)),
                text("no XLIFF", "geen XLIFF", () -> "<html><body/></html>"),
                text("XLIFF 2", "geen XLIFF", () -> xliff("ar").replace("version=\"1.2\"", "version=\"2.0\"")),
                text("a file from elsewhere", "DOCTYPE", () -> xliff("ar").replace("<xliff", doctype + "<xliff")),
                text("entities within entities", "DOCTYPE", () -> xliff("ar").replace("<xliff", laughs + "<xliff")),
                text("an entity used", "DOCTYPE",
                        () -> with(xliff("ar"), BACK, "&e;").replace("<xliff", doctype + "<xliff")),
                text("another language", "andere taal (tr)", () -> xliff("tr")),
                text("from another language", "andere taal (en)",
                        () -> xliff("ar").replace("source-language=\"nl\"", "source-language=\"en\"")),
                text("a text that does not exist", "bestaat niet", () -> inUnit(BACK, "id=\"step.back\"", "id=\"step.sideways\"")),
                text("a text twice", "meer dan één keer", () -> xliff("ar").replace("</body>", unit(xliff("ar"), BACK) + "</body>")),
                text("another source", "Nederlands is intussen veranderd",
                        () -> with(inUnit(BACK, "</source>", "!</source>"), BACK, "العودة")),
                text("a placeholder less", "{address}", () -> with(xliff("ar"), CONTACT, "هل لديكم أسئلة؟")),
                text("another placeholder", "{adres}", () -> with(xliff("ar"), CONTACT, "هل لديكم أسئلة؟ {adres}")),
                text("a number of millions of digits", "scale",
                        () -> with(xliff("ar"), "step.text.hint", "لا يزيد النص عن {maximum, number, ::scale/1E10000000} حرف.")),
                text("braces that do not close", "accolades", () -> with(xliff("ar"), CONTACT, "هل لديكم أسئلة؟ {address")),
                text("plural forms of Dutch", "meervoudsvormen",
                        () -> with(xliff("ar"), WAIT, "انتظر {minutes, plural, one {دقيقة} other {# دقائق}}")),
                text("a date of an address", "date", () -> with(xliff("ar"), CONTACT, "هل لديكم أسئلة؟ {address, date}")),
                text("the Dutch for a translation", "Nederlandse tekst", () -> {
                    String file = xliff("ar");
                    return with(file, CONTACT, unit(file, CONTACT).replaceFirst("(?s).*<source[^>]*>(.*?)</source>.*", "$1"));
                }),
                text("another script", "schrift", () -> with(xliff("ar"), BACK, "Back to the page before")),
                text("turned direction", "schrijfrichting", () -> with(xliff("ar"), BACK, "\u202Eرجوع")),
                text("a line end", "regeleinden", () -> with(xliff("ar"), BACK, "رجوع\nرجوع")),
                text("nothing", "leeg", () -> with(xliff("ar"), BACK, " ")),
                text("too long a text", "5.000", () -> with(xliff("ar"), BACK, "ر".repeat(5001))),
                text("too large a file", "te groot", () -> xliff("ar") + " ".repeat(5 << 20)),
                sheet("a packed bomb", "te groot", () -> SheetFile.bomb(100 << 20)),
                sheet("another packed file", "rekenblad", () -> SheetFile.bomb(10)),
                sheet("a cell beyond all columns", "kolommen",
                        () -> sheet("ar").with(xml -> xml.replace("</sheetData>", "<row><c r=\"ZZZZZZ2\"/></row></sheetData>"))),
                sheet("a cell beyond our columns", "kolommen",
                        () -> sheet("ar").with(xml -> xml.replace("</sheetData>", "<row><c r=\"AA2\"/></row></sheetData>"))),
                sheet("a cell without a column", "kolommen",
                        () -> sheet("ar").with(xml -> xml.replace("</sheetData>", "<row><c r=\"2\"/></row></sheetData>"))),
                sheet("too many rows, without a key", "20.000 rijen",
                        () -> sheet("ar").with(xml -> xml.replace("</sheetData>", "<row/>".repeat(20_000) + "</sheetData>"))),
                sheet("a sheet twice", "rekenblad", () -> sheet("ar").twice()),
                sheet("more in a cell than a spreadsheet has", "rekenblad",
                        () -> sheet("ar").with(xml -> xml.replace("</sheetData>",
                                "<row><c r=\"F900\" t=\"inlineStr\"><is><t>" + "x".repeat(33_000) + "</t></is></c></row></sheetData>"))),
                sheet("a sheet from elsewhere", "DOCTYPE",
                        () -> sheet("ar").with(xml -> xml.replace("<worksheet", doctype.replace("xliff", "worksheet") + "<worksheet"))),
                sheet("half a spreadsheet", "rekenblad", () -> Arrays.copyOf(export("ar", "format=xlsx"), 4000)),
                sheet("a spreadsheet of another language", "andere taal (tr)", () -> export("tr", "format=xlsx")),
                sheet("other columns", "kolommen", () -> {
                    SheetFile file = sheet("ar");
                    file.rows().forEach(row -> row[SheetFile.TARGET] = row[0]);
                    return file.bytes();
                }), sheet("a formula", "formule", () -> sheet("ar").with(BACK, SheetFile.TARGET, "=A1").bytes()),
                sheet("a text twice in a spreadsheet", "meer dan één keer", () -> {
                    SheetFile file = sheet("ar");
                    file.rows().add(file.row(BACK));
                    return file.bytes();
                }), sheet("another source in a spreadsheet", "intussen veranderd",
                        () -> sheet("ar").with(BACK, SheetFile.SOURCE, "Ga terug").with(BACK, SheetFile.TARGET, "العودة").bytes()),
                sheet("a number for a text", "schrift", () -> sheet("ar").with(BACK, SheetFile.TARGET, "back").bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBrokenFileChangesNothingAndSaysWhy(String why, String message, File file) throws IOException {
        byte[] bytes = file.bytes();
        Map<String, String> before = all("ar");
        List<String> messages = send(Role.RESEARCHER, "ar", bytes).statusCode(400).contentType("application/problem+json").extract()
                .jsonPath().getList("errors.message");
        assertTrue(messages.stream().anyMatch(told -> told.contains(message)), messages.toString());
        assertFalse(messages.toString().contains("root:"));
        assertEquals(before, all("ar"));
    }

    @Test
    void aGoodTextInABrokenFileIsNotStoredEither() {
        Map<String, String> before = all("tr");
        String file = with(with(xliff("tr"), NEXT, "Sonraki"), CONTACT, "Sorularınız mı var?");
        send("tr", file).statusCode(400).body("errors.pointer", equalTo(List.of(CONTACT)));
        calling(Role.RESEARCHER).multiPart("file", "x.xlf", file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/texts/tr/import?dryRun=true").then().statusCode(200).body("changed", equalTo(1))
                .body("problems.key", equalTo(List.of(CONTACT)));
        calling(Role.RESEARCHER).multiPart("file", "x.xlf", file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/texts/tr/import?dryRun=yes").then().statusCode(400);
        assertEquals(before, all("tr"));
    }

    @Test
    void everyTextOfALanguageCanComeBackAtOnce() throws IOException {
        SheetFile file = sheet("en");
        file.rows().stream().skip(1).forEach(row -> row[SheetFile.TARGET] = row[SheetFile.TARGET] + " So it is.");
        int texts = file.rows().size() - 1;
        send(Role.RESEARCHER, "en", file.bytes()).statusCode(200).body("changed", equalTo(texts));
        assertEquals(texts, edits.of(languages.get("en")).stream().filter(text -> text.live().endsWith(" So it is.")).count());
    }

    @Test
    void theFolderComesHomeWithItsStates() throws IOException {
        store("tr", BACK, "Dön", TextState.APPROVED);
        store("tr", NEXT, "Sonraki", TextState.APPROVED);
        store("tr", NEXT, "Bir sonraki", TextState.DRAFT);
        byte[] zip = Staff.browsing(Staff.session(Role.RESEARCHER))
                .get("/staff/texts/tr/download/folder").then().statusCode(200).extract().asByteArray();
        List<String> lines = part(zip, "i18n/tr/respondent.properties").lines().toList();
        assertTrue(lines.contains("step.back = Dön") && lines.contains("step.next = Sonraki"), lines.toString());
        List<String> file = Files.readAllLines(Path.of("i18n/tr/respondent.properties"));
        assertEquals(file.size(), lines.size());
        assertEquals(2, IntStream.range(0, file.size()).filter(i -> !file.get(i).equals(lines.get(i))).count());
        assertArrayEquals(Files.readAllBytes(Path.of("i18n/tr/messages.properties")),
                part(zip, "i18n/tr/messages.properties").getBytes(StandardCharsets.UTF_8));
        List<String> states = part(zip, "i18n/tr/states.csv").lines().map(line -> line.replaceFirst(",[^,]*,[^,]*$", "")).toList();
        assertTrue(states.containsAll(List.of("key,state", "step.back,approved", "step.next,approved", "step.skip,draft")),
                states.toString());
    }
}
