package nl.utrecht.thuis.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TelephoneTest {

    @Test
    void digitsOfEveryScriptBecomeTheOnesThatAreDialled() {
        assertEquals("06 12345678", Telephone.western("٠٦ ١٢٣٤٥٦٧٨")); // Arabic-Indic
        assertEquals("06 12345678", Telephone.western("۰۶ ۱۲۳۴۵۶۷۸")); // Persian
        assertEquals("0612345678", Telephone.western("०६१२३४५६७८")); // Devanagari
        assertEquals("+31612345678", Telephone.western("＋３１６１２３４５６７８")); // full width
        assertEquals("06 12345678", Telephone.western("06 12345678"));
    }

    @Test
    void whatPhonesPutAroundANumberGoes() {
        assertEquals("+31 6 12345678", Telephone.western("\u202A+31\u00A06\u00A012345678\u202C"));
        assertEquals("06-12345678", Telephone.western("\u200E06\u201112345678\u200F "));
        assertEquals("", Telephone.western("\u200E"));
    }

    @Test
    void aNumberHasAsManyDigitsAsCanBeDialled() {
        List.of("06 12345678", "+31 (0)6-12345678", "0031 6 12 34 56 78", "030/2860000", "123456")
                .forEach(number -> assertTrue(Telephone.isOne(number), number));
        List.of("", "12345", "-- ()- --", "06 1234567a", "mijn nummer", "+31 6 12345678 / 06 12345678", "6+12345678", "<script>")
                .forEach(number -> assertFalse(Telephone.isOne(number), number));
    }

    @Test
    void wishesHoldThoseDigitsHoweverTheyCameIn() {
        assertEquals("0612345678", new Wishes("nl", "", "٠٦١٢٣٤٥٦٧٨").telephone());
        assertEquals("0612345678", TalkForm.of("", "nl", "", " ۰۶۱۲۳۴۵۶۷۸ ").telephone());
        assertEquals(List.of(), List.copyOf(TalkForm.of("00000000-0000-0000-0000-000000000000", "nl", "", "۰۶ ۱۲۳۴۵۶۷۸")
                .problems(List.of("nl")).keySet()));
    }
}
