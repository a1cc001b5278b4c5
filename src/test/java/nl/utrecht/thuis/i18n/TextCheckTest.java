package nl.utrecht.thuis.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextCheckTest {
    private static final String MAIL = "Mail naar {address}.";
    private static final String DAYS = "{n, plural, one {# dag} other {# dagen}}";
    private static final Languages LANGUAGES = new Languages(new Content());

    private record Content() implements ContentConfig {
        @Override
        public Path i18n() {
            return Path.of("i18n");
        }

        @Override
        public Path questionnaires() {
            return Path.of("questionnaires");
        }
    }

    private static List<Kind> kinds(String tag, String source, String text) {
        return new TextCheck(LANGUAGES.get(tag), tag.equals("nl"), source, source, "").findings(text).stream().map(Finding::kind).toList();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(Arguments.of("tr", MAIL, " ", Kind.EMPTY),
                Arguments.of("tr", MAIL, "{address} " + "a".repeat(5000), Kind.TOO_LONG),
                Arguments.of("tr", MAIL, "{address adresine yazın", Kind.MALFORMED),
                Arguments.of("tr", MAIL, "{address, number, ::what-is-this} yazın", Kind.MALFORMED),
                Arguments.of("tr", MAIL, "Bize yazın", Kind.ARGUMENTS), Arguments.of("tr", MAIL, "{adres} yazın", Kind.ARGUMENTS),
                Arguments.of("tr", MAIL, "{address} {name} yazın", Kind.ARGUMENTS),
                Arguments.of("tr", MAIL, "{address, number} yazın", Kind.ARGUMENT_TYPE),
                Arguments.of("tr", MAIL, "{address, select, a {b} other {c}} yazın", Kind.ARGUMENT_TYPE),
                Arguments.of("ar", DAYS, "{n, plural, one {يوم} other {# أيام}}", Kind.PLURAL_MISSING),
                Arguments.of("tr", DAYS, "{n, plural, one {# gün} few {# gün} other {# gün}}", Kind.PLURAL_UNKNOWN),
                Arguments.of("ar", MAIL, "راسل \u200F{address}", Kind.BIDI_CONTROL),
                Arguments.of("fa", MAIL, "به \u2067{address}\u2069 بنویسید", Kind.BIDI_CONTROL),
                Arguments.of("tr", MAIL, "{address}\nyazın", Kind.CONTROL_CHARACTER),
                Arguments.of("tr", MAIL, "{address} yaz\u0007ın", Kind.CONTROL_CHARACTER),
                Arguments.of("tr", MAIL, "{address} yaz\u00ADın", Kind.CONTROL_CHARACTER),
                Arguments.of("ti", MAIL, "ናብ {address} ጽ\uFFFD", Kind.BROKEN_CHARACTER),
                Arguments.of("ti", MAIL, "Write to {address}", Kind.WRONG_SCRIPT),
                Arguments.of("tr", MAIL, "راسل {address}", Kind.WRONG_SCRIPT),
                Arguments.of("ar", "Terug naar vorige", "Terug naar Utrecht", Kind.WRONG_SCRIPT),
                Arguments.of("tr", MAIL, MAIL, Kind.SAME_AS_SOURCE), Arguments.of("ti", MAIL, MAIL, Kind.SAME_AS_SOURCE),
                Arguments.of("fa", MAIL, "به {address} بنويسيد", Kind.ARABIC_LETTER),
                Arguments.of("fa-AF", MAIL, "به {address} در ٣ روز بنویسید", Kind.ARABIC_LETTER),
                Arguments.of("tr", MAIL, "{address} adresine o\u0308zel yazın", Kind.NOT_NORMAL));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsFound(String tag, String source, String text, Kind kind) {
        assertEquals(List.of(kind), kinds(tag, source, text));
    }

    /** Texts that are messages with the right arguments, and yet take their page or the machine away. */
    static Stream<Arguments> overwhelming() {
        String most = "En fazla {maximum, number";
        return Stream.of(Arguments.of(most + ", ::scale/1E10000000}", Kind.ARGUMENT_TYPE),
                Arguments.of(most + ", ::.000000000000000000}", Kind.ARGUMENT_TYPE), Arguments.of(most + ", percent}", Kind.ARGUMENT_TYPE),
                Arguments.of(most + ", #,##0.00}", Kind.ARGUMENT_TYPE), Arguments.of("En fazla {maximum, spellout}", Kind.ARGUMENT_TYPE),
                Arguments.of("En fazla {maximum, choice, 0#az|1#çok}", Kind.ARGUMENT_TYPE),
                Arguments.of("{maximum, plural, offset:1 one {# gün} other {# gün}}", Kind.ARGUMENT_TYPE),
                Arguments.of("gün " + "{maximum, plural, other {".repeat(140) + "gün" + "}}".repeat(140), Kind.PLURAL_MISSING));
    }

    @ParameterizedTest
    @MethodSource("overwhelming")
    void noTextCanTakeAPageAway(String text, Kind kind) {
        assertEquals(List.of(kind), kinds("tr", "Hoogstens {maximum, number} tekens", text));
        assertEquals(kind != Kind.ARGUMENT_TYPE, TextCheck.fits("Hoogstens {maximum, number} tekens", text));
    }

    @Test
    void aTextMayNotBecomeTooLongOnceItIsWritten() {
        String source = "{a} of {maximum, number}";
        assertEquals(List.of(), kinds("tr", source, "{a} veya " + "{maximum, number}"));
        String many = "{a} veya {maximum, number}" + "{a}".repeat(1_300);
        assertEquals(List.of(Kind.TOO_LONG), kinds("tr", source, many));
        assertFalse(TextCheck.fits(source, many));
    }

    @Test
    void aStyleThatTheDutchHasMayBeKept() {
        String source = "Rij {row, number, ::group-off}";
        assertEquals(List.of(), kinds("en", source, "Line {row, number, ::group-off}"));
        assertEquals(List.of(), kinds("en", source, "Line {row, number}"));
        assertEquals(List.of(Kind.ARGUMENT_TYPE), kinds("en", source, "Line {row, number, integer}"));
    }

    @Test
    void anEditThatCannotBeWrittenIsReadAsTheFileHasIt() {
        Texts texts = new Texts(LANGUAGES.get("tr"), Map.of("edited", "Sayı {n, number}", "file", "{n, number}"),
                Map.of("edited", "Dosya {n}", "file", "{n, number}"));
        assertEquals("Sayı 5", texts.of("edited", "n", 5));
        assertEquals("Dosya x", texts.of("edited", "n", "x"));
        assertThrows(IllegalArgumentException.class, () -> texts.of("file", "n", "x"));
    }

    static Stream<Arguments> right() {
        return Stream.of(Arguments.of("tr", MAIL, "{address} adresine yazın."), Arguments.of("fa", MAIL, "به {address} می\u200Cنویسید"),
                Arguments.of("ar", DAYS, "{n, plural, zero {x} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}}"),
                Arguments.of("tr", DAYS, "{n, plural, =0 {bugün} one {# gün} other {# gün}}"),
                Arguments.of("fa", "Thuis in Utrecht", "Thuis in Utrecht"),
                Arguments.of("tr", "Privacy", "Privacy"), Arguments.of("ti", "naam@voorbeeld.nl", "naam@voorbeeld.nl"),
                Arguments.of("nl", MAIL, MAIL),
                Arguments.of("ti", "Zoals naam@voorbeeld.nl", "ከም naam@voorbeeld.nl"),
                Arguments.of("fa", "{n, number} dagen", "{n} روز"), Arguments.of("nl", "50 euro", "50"));
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatIsRightPasses(String tag, String source, String text) {
        assertEquals(List.of(), kinds(tag, source, text));
    }

    @Test
    void aNameDoesNotTakeThePlaceOfWords() {
        TextCheck check = new TextCheck(LANGUAGES.get("ar"), false, "Terug", "Terug", "رجوع");
        assertEquals(List.of(Kind.WRONG_SCRIPT), check.findings("Terug").stream().map(Finding::kind).toList());
    }

    @Test
    void whoTypesAStraightApostropheMeansTheTypographicOne() {
        assertEquals("Utrecht’te özel", TextCheck.normal("  Utrecht'te o\u0308zel\r\n"));
    }

    @Test
    void everyFindingIsTold() {
        TextBook book = new TextBook(new Content(), LANGUAGES, new ContentErrors());
        Map<String, Object> arguments = Map.of("maximum", 1, "reason", "x", "given", "x", "expected", "x", "argument", "x", "type", "x",
                "forms", "x", "characters", "x", "percentage", 1);
        for (Language language : LANGUAGES.staff()) {
            for (Kind kind : Kind.values()) {
                String sentence = book.in(language).format(new Finding(kind, arguments).key(), arguments);
                assertTrue(sentence.length() > 10 && !sentence.contains("{"), sentence);
            }
        }
    }

    /** Whatever is checked of edits is true of the files. */
    @Test
    void theFilesPass() {
        ContentErrors errors = new ContentErrors();
        new TextBook(new Content(), LANGUAGES, errors);
        assertEquals(List.of(), errors.lines());
    }
}
