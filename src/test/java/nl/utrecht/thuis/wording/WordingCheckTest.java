package nl.utrecht.thuis.wording;

import static nl.utrecht.thuis.wording.MessageKind.ANNOUNCEMENT;
import static nl.utrecht.thuis.wording.MessageKind.INVITATION;
import static nl.utrecht.thuis.wording.MessageKind.PROMPT;
import static nl.utrecht.thuis.wording.Words.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of what researchers write. */
class WordingCheckTest {
    private static final String SUBJECT = "Voelt u zich thuis?";
    private static final String BODY = "Wilt u de vragenlijst invullen tot en met {closes}?\n\n{link}\n\nGa anders naar {address} met deze code:\n\n"
            + "{code}\n\nGeen mail meer?\n\n{decline}\n\nVragen? {contact}";

    private static List<String> errors(MessageKind kind, String subject, String body) {
        return told(Words.check(kind, "nl", Written.typed(subject, body)).errors());
    }

    private static List<String> body(String body) {
        return errors(INVITATION, SUBJECT, body);
    }

    private static List<String> subject(String subject) {
        return errors(INVITATION, subject, BODY);
    }

    @ParameterizedTest
    @MethodSource("nl.utrecht.thuis.wording.Words#all")
    void everyDefaultPassesWithoutAWord(MessageKind kind, String tag) {
        Written standard = Written.of(Words.standard(kind, tag));
        Checked checked = Words.check(kind, tag, standard);
        assertEquals(List.of(), told(checked.errors()));
        assertEquals(List.of(), told(checked.warnings()));
        assertEquals(standard, Written.typed(standard.subject(), standard.body()), "is stored as it is");
        assertTrue(WordingCheck.usable(kind, standard) && WordingCheck.fillable(standard));
    }

    @Test
    void aPlainTextPasses() {
        assertEquals(List.of(), errors(INVITATION, SUBJECT, BODY));
        assertEquals(List.of(), errors(PROMPT, "Tot {closes}: {prizes, plural, one {een bon} other {# bonnen}}", BODY));
        assertEquals(List.of(), errors(ANNOUNCEMENT, SUBJECT, "Op {opens} komt er iets.\n\n{decline}\n\n{contact}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "code", "address", "decline", "contact"})
    void whatIsMissingIsNamed(String name) {
        String without = BODY.replace("{" + name + "}", "x");
        assertEquals(List.of("body error.missing {" + name + "}"), body(without));
        assertFalse(WordingCheck.usable(INVITATION, Written.typed(SUBJECT, without)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "code", "address"})
    void anAnnouncementHoldsNoWayIn(String name) {
        assertEquals(List.of("body error.not-in-this {" + name + "}"),
                errors(ANNOUNCEMENT, SUBJECT, "Binnenkort.\n\n{" + name + "}\n\n{decline}\n\n{contact}"));
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.of(Arguments.of("\n\n{name}", "error.unknown {name}"), Arguments.of("\n\n{LINK}", "error.unknown {LINK}"),
                Arguments.of("\n\n{0}", "error.unknown {0}"), Arguments.of("\n\nNog eens:\n\n{link}", "error.alone {link}"),
                Arguments.of(" of {link}", "error.alone {link}"), Arguments.of(" code {code}", "error.alone {code}"),
                Arguments.of("\n\n{prizes, plural, other {x\n\n{decline}\n\n}}", "error.alone {decline}"),
                Arguments.of("\n\n{closes, date}", "error.type {closes}"), Arguments.of("\n\n{contact, number}", "error.type {contact}"),
                Arguments.of("\n\n{contact, select, a {b} other {c}}", "error.type {contact}"),
                Arguments.of("\n\n{prizes, number, ::scale/1E10000000}", "error.type {prizes}"),
                Arguments.of("\n\n{amount, spellout}", "error.type {amount}"),
                Arguments.of("\n\n{prizes, plural, offset:1 one {x} other {y}}", "error.type {prizes}"),
                Arguments.of("\n\n<script>alert(1)</script>", "error.markup <script>"), Arguments.of("\n\n<b>vet", "error.markup <b>"),
                Arguments.of("\n\n&nbsp;", "error.markup &nbsp;"), Arguments.of("\n\n<!-- x", "error.markup <!--"),
                Arguments.of("\n\n[hier](nu)", "error.markup [hier](nu)"),
                Arguments.of("\n\nGa naar https://utrecht.nl/x.", "error.address https://utrecht.nl/x."),
                Arguments.of("\n\nwww.utrecht.nl", "error.address www.utrecht.nl"),
                Arguments.of("\n\nMail piet@utrecht.nl nu", "error.address piet@utrecht.nl"),
                Arguments.of("\n\nutrecht.nl/thuis", "error.address utrecht.nl/thuis"),
                Arguments.of("\n\ntel:0302860000", "error.address tel:0302860000"),
                Arguments.of("\n\n\uFFFD", "finding.broken-character"));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void whatIsWrongInABodyIsNamed(String more, String error) {
        assertTrue(body(BODY + more).contains("body " + error), body(BODY + more).toString());
    }

    /** Texts that would mean something to a template engine are no messages, or are shown as they are typed. */
    @ParameterizedTest
    @ValueSource(strings = {"{inject:wordings}", "{#if true}ja{/if}", "{cdi:persons.all}", "{link.length}", "{!weg!}", "{|ruw|}",
            "{{link}}",
            "{link", "link}", "{#include staff/layout /}", "{@java.lang.String x}", "{config:'thuis.keys'}", "{}", "{ }", "{link raw}",
            "{prizes, plural, one {x}}", "{prizes, nosuchformat}", "{str:eval('x')}"})
    void nothingThatATemplateWouldObeyIsStored(String trick) {
        List<String> errors = body(BODY + "\n\n" + trick);
        assertTrue(errors.contains("body error.malformed") || errors.stream().anyMatch(error -> error.contains("{link}")),
                errors.toString());
        assertFalse(WordingCheck.usable(INVITATION, Written.typed(SUBJECT, BODY + "\n\n" + trick)));
        assertFalse(subject(SUBJECT + trick).isEmpty());
    }

    /** ICU takes what stands between straight apostrophes for words; whoever types one means the typographic one. */
    @Test
    void anApostropheHidesNoPlaceholder() {
        assertEquals("’{link}’", Written.typed("", "'{link}'").body());
        assertEquals(List.of("body error.alone {link}"), body(BODY.replace("{link}", "'{link}'")));
        assertEquals(List.of(), body(BODY + "\n\nZo'n vragenlijst"));
    }

    @ParameterizedTest
    @CsvSource({"{link},not-in-subject", "{code},not-in-subject", "{address},not-in-subject", "{decline},not-in-subject",
            "{contact},not-in-subject", "{name},unknown", "'{closes, date}',type"})
    void aSubjectHoldsNothingPersonal(String placeholder, String error) {
        assertEquals(List.of("subject error." + error + " {" + placeholder.split("[{},]")[1] + "}"), subject("Nu: " + placeholder));
    }

    @Test
    void aSubjectIsOneShortLine() {
        assertEquals(List.of("subject finding.empty"), subject("  "));
        assertEquals("een twee", Written.typed("een\r\n twee\n", "").subject());
        assertEquals(List.of(), subject("x".repeat(78)));
        assertEquals(List.of("subject error.subject-too-long"), subject("x".repeat(79)));
        assertEquals(List.of("subject error.subject-too-long"), subject("x".repeat(60) + " {closes}{closes}"));
        assertEquals(List.of("subject error.address utrecht.nl"), subject("utrecht.nl"));
    }

    @Test
    void aBodyHasAnEnd() {
        assertEquals(List.of(), body(BODY + "\n\n" + "x".repeat(5000 - BODY.length() - 2)));
        assertEquals(List.of("body error.too-long"), body(BODY + "\n\n" + "x".repeat(5000)));
        assertFalse(WordingCheck.fillable(Written.typed(SUBJECT, BODY + "x".repeat(5000))));
    }

    @Test
    void everythingIsToldAtOnce() {
        assertEquals(List.of("subject error.not-in-subject {link}", "body error.unknown {naam}", "body error.missing {code}",
                "body error.missing {address}", "body error.missing {decline}", "body error.missing {contact}",
                "body error.address www.x.nl"), errors(INVITATION, "Hier {link}", "Beste {naam}, zie www.x.nl\n\n{link}"));
    }

    /** U+202E would turn a link around, U+200B cut a word; U+200C is a part of Persian. */
    @Test
    void whatNobodySeesIsTakenOut() {
        assertEquals("می\u200Cنویسید\n\nab",
                Written.typed("", " می\u200Cنویسید\r\n\r\n\r\n\r\na\u202E\u200B\u0007\uE000\u2067b\u2069 ").body());
        assertEquals("é één", Written.typed("", "e\u0301 één").body());
        assertEquals("a\nb c", Written.typed("", "a  \u2028b\tc").body());
    }

    @Test
    void aTranslationIsHeldAgainstTheDutch() {
        Written english = Written.of(Words.standard(INVITATION, "en"));
        Written without = new Written(english.subject(), english.body().replace("{closes}", "soon"));
        assertEquals(List.of("body warning.misses {closes}"), told(Words.check(INVITATION, "en", without).warnings()));
        Written more = new Written(english.subject(), english.body() + "\n\nIt opens on {opens}.");
        assertEquals(List.of("body warning.more {opens}"), told(Words.check(INVITATION, "en", more).warnings()));
        assertEquals(List.of("body finding.same-as-source"),
                told(Words.check(INVITATION, "en", new Written(english.subject(), Words.standard(INVITATION, "nl").body())).errors()));
        assertEquals(List.of("subject warning.scripts"), told(Words.check(INVITATION, "ar",
                new Written("هل تشعر وكأنك في بيتك في Utrecht", Words.standard(INVITATION, "ar").body())).warnings()));
    }

    @Test
    void whatIsInAnotherLanguageIsSeen() {
        assertEquals(List.of("subject finding.wrong-script", "body finding.wrong-script"), told(Words
                .check(INVITATION, "ti", Written.of(Words.standard(INVITATION, "en"))).errors()));
        String arabic = Words.standard(INVITATION, "ar").body();
        assertEquals(List.of("body finding.plural-missing"), told(Words
                .check(INVITATION, "ar", new Written("هل تشعر", arabic.replaceFirst("few \\{[^{}]*(\\{[^{}]*}[^{}]*)*}", ""))).errors()));
    }
}
