package nl.utrecht.thuis.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filling: what people get to read. */
class WordingTest {
    private static final String ALL = "nl.utrecht.thuis.wording.Words#all";

    private static Filled filled(MessageKind kind, String tag) {
        return Words.standard(kind, tag).fill(Words.FACTS);
    }

    private static String text(Filled filled) {
        return filled.blocks().stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    private static List<Block.Kind> kinds(Filled filled) {
        return filled.blocks().stream().map(Block::kind).filter(kind -> kind != Block.Kind.TEXT).toList();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void everyDefaultHoldsWhatItMustInThatOrder(MessageKind kind, String tag) {
        Filled filled = filled(kind, tag);
        assertEquals(switch (kind) {
            case ANNOUNCEMENT -> List.of(Block.Kind.DECLINE);
            case LETTER -> List.of(Block.Kind.LINK, Block.Kind.ADDRESS, Block.Kind.CODE);
            default -> List.of(Block.Kind.LINK, Block.Kind.ADDRESS, Block.Kind.CODE, Block.Kind.DECLINE);
        }, kinds(filled));
        assertTrue(text(filled).contains("\u2068onderzoek@example.nl\u2069"), tag);
        assertFalse(text(filled).matches("(?s).*[{}\uE000-\uE00F].*"), tag);
        assertFalse(filled.blocks().stream().anyMatch(block -> block.text().isBlank() || block.text().contains("\n\n")), tag);
    }

    @ParameterizedTest
    @CsvSource({"nl,22 oktober 2026", "en,22 October 2026", "tr,22 Ekim 2026", "ar,22 أكتوبر 2026", "fa,۲۲ اکتبر ۲۰۲۶",
            "fa-AF,۲۲ اکتوبر ۲۰۲۶", "ti,22/10/2026"})
    void aDayIsWrittenAsTheLanguageDoes(String tag, String day) {
        for (MessageKind kind : Set.of(MessageKind.INVITATION, MessageKind.REMINDER_NOT_STARTED, MessageKind.REMINDER_NOT_FINISHED,
                MessageKind.PROMPT)) {
            assertTrue(text(filled(kind, tag)).contains("\u2068" + day + "\u2069"), text(filled(kind, tag)));
        }
    }

    @ParameterizedTest
    @CsvSource({"nl,5,50", "en,5,50", "tr,5,50", "ar,5,50", "fa,۵,۵۰", "fa-AF,۵,۵۰", "ti,5,50"})
    void prizesAreInTheLanguagesDigits(String tag, String prizes, String amount) {
        Wording invitation = Words.standard(MessageKind.INVITATION, tag);
        String with = text(invitation.fill(Words.FACTS));
        Facts f = Words.FACTS;
        String without = text(invitation
                .fill(new Facts(f.link(), f.code(), f.address(), f.decline(), f.contact(), f.closes(), f.opens(), 0, f.amount())));
        List<String> sentence = with.lines().filter(line -> !without.contains(line)).toList();
        assertEquals(1, sentence.size(), with);
        assertTrue(sentence.get(0).contains(prizes) && sentence.get(0).contains(amount), sentence.get(0));
    }

    /** Arabic counts in six ways. */
    @ParameterizedTest
    @CsvSource({"1,بقسيمة هدايا", "2,قسيمتي هدايا", "5,5 قسائم هدايا", "11,11 قسيمة هدايا", "100,100 قسيمة هدايا"})
    void prizesAreCountedAsInArabic(int prizes, String words) {
        Facts f = Words.FACTS;
        Facts other = new Facts(f.link(), f.code(), f.address(), f.decline(), f.contact(), f.closes(), f.opens(), prizes, f.amount());
        assertTrue(text(Words.standard(MessageKind.INVITATION, "ar").fill(other)).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "tr", "ar", "fa", "fa-AF", "ti"})
    void theAnnouncementSaysWhenAndHoldsNoWayIn(String tag) {
        Filled filled = filled(MessageKind.ANNOUNCEMENT, tag);
        assertTrue(text(filled).contains("\u2068" + Words.BOOK.in(Words.LANGUAGES.get(tag)).date(Words.FACTS.opens()) + "\u2069"), tag);
        assertFalse(text(filled).contains(Words.FACTS.code()), tag);
        assertFalse(filled.blocks().stream().anyMatch(block -> block.text().equals(Words.FACTS.link())), tag);
    }

    /** A code stands below its words; a sentence goes on after an address; the link stands alone. */
    @Test
    void blocksAreReadInParagraphs() {
        List<Paragraph> paragraphs = filled(MessageKind.INVITATION, "nl").paragraphs();
        assertEquals(List.of(List.of("https://thuis.example/nl/u/ABC"), List.of("Werkt de link niet? Ga naar", "https://thuis.example/nl",
                "en vul deze code in:", "ABC123-DEFG-HJKM-N")),
                paragraphs.subList(3, 5).stream().map(paragraph -> paragraph.blocks().stream().map(Block::text).toList()).toList());
        assertEquals(List.of(3), IntStream.range(0, paragraphs.size()).filter(i -> paragraphs.get(i).link()).boxed().toList());
    }

    /** Over somebody's shoulder the two reminders look the same until they are opened. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "tr", "ar", "fa", "fa-AF", "ti"})
    void theSubjectOfAReminderTellsNothingOfItsReader(String tag) {
        assertEquals(filled(MessageKind.REMINDER_NOT_STARTED, tag).subject(), filled(MessageKind.REMINDER_NOT_FINISHED, tag).subject());
    }

    @Test
    void theInvitationsSentencesAreThoseOfItsFirstRelease() {
        List<String> words = filled(MessageKind.INVITATION, "nl").blocks().stream().map(Block::text).toList();
        assertEquals("Beste inwoner van Utrecht,", words.get(0));
        assertEquals("Wilt u een korte vragenlijst invullen? Dat duurt ongeveer 10 minuten. U kunt de vragenlijst invullen tot en met "
                + "\u206822 oktober 2026\u2069.", words.get(2));
        assertEquals(List.of("https://thuis.example/nl/u/ABC", "Werkt de link niet? Ga naar", "https://thuis.example/nl",
                "en vul deze code in:", "ABC123-DEFG-HJKM-N"), words.subList(3, 8));
        assertEquals("Als u wilt, maakt u kans op één van de 5 cadeaubonnen van 50 euro.", words.get(10));
    }

    @Test
    void aTextIsGivenLineByLineWithWhatWasInsertedApart() {
        Wording wording = new Wording(Words.BOOK.in(Words.LANGUAGES.source()), MessageKind.INVITATION, "Tot {closes}",
                "Mail naar {contact}!\ntot en met {closes}\n \n\n{ link }");
        Filled filled = wording.fill(Words.FACTS);
        assertEquals("Tot 22 oktober 2026", filled.subject());
        assertEquals(List.of(List.of(new Block.Piece("Mail naar ", false), new Block.Piece("onderzoek@example.nl", true),
                new Block.Piece("!", false)),
                List.of(new Block.Piece("tot en met ", false), new Block.Piece("22 oktober 2026", true))),
                filled.blocks().get(0).lines());
        assertEquals(new Block(Block.Kind.LINK, Words.FACTS.link()), filled.blocks().get(1));
    }

    /** What is filled in is never read as a text again. */
    @Test
    void aValueIsNoMessage() {
        Facts f = Words.FACTS;
        Facts odd = new Facts(f.link(), f.code(), f.address(), f.decline(), "{link} '{code}' <b>", f.closes(), f.opens(), 5, 50);
        assertTrue(text(Words.standard(MessageKind.PROMPT, "nl").fill(odd)).contains("\u2068{link} '{code}' <b>\u2069"));
    }

    @Test
    void whatIsFilledInIsNotWrittenIntoALog() {
        assertFalse((Words.FACTS + " " + filled(MessageKind.INVITATION, "nl")).contains("ABC"));
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void aKindIsFoundByItsName(MessageKind kind) {
        assertEquals(kind, MessageKind.find(kind.slug()).orElseThrow());
        assertTrue(kind.slug().matches("[a-z-]+"));
    }

    @Test
    void thereIsAWordOfEveryLanguageForTheOthers() {
        Map<String, String> lines = Words.LANGUAGES.all().stream()
                .collect(Collectors.toMap(language -> language.tag(), language -> Words.BOOK.in(language).of("message.other-language")));
        assertEquals(7, Set.copyOf(lines.values()).size());
        assertEquals(7, Words.LANGUAGES.all().stream().map(language -> Words.BOOK.in(language).of("message.open")).distinct().count());
    }
}
