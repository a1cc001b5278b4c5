package nl.utrecht.thuis.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keyboards, messengers and tired fingers make of an e-mail address. */
class TypedAddressTest {

    private static String read(String typed) {
        return new TypedAddress(typed).read("");
    }

    private static InvalidAnswer refused(String typed) {
        return assertThrows(InvalidAnswer.class, () -> read(typed), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {" amina12@example.org ", "\u200Eamina12@example.org\u200F", "amina\u200B12@exa\uFEFFmple.org\u00A0",
            "\u202Aamina12@example.org\u202C", "\u2068amina12@example.org\u2069", "amina\u200C12@ex\u00ADample\uFE0F.org",
            "ａｍｉｎａ１２＠ｅｘａｍｐｌｅ．ｏｒｇ", "amina12﹫example﹒org", "\u3000amina12@example。org\n", "amina12@example۔org", "amina12@example።org",
            "mailto:amina12@example.org", "MAILTO: amina12@example.org", "amina12@example.org.", "amina12@example.org,",
            "amina12@example.org ،",
            "amina12@example.org;", "<amina12@example.org>", "Amina de Vries <amina12@example.org>",
            "\"Amina\" <mailto:amina12@example.org>,",
            "أمينة <amina12@example.org>", " ＜amina12＠example.org＞ "})
    void whatKeyboardsAndMessengersAddIsForgiven(String typed) {
        assertEquals("amina12@example.org", read(typed));
    }

    @ParameterizedTest
    @CsvSource({"٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "０１２３４５６７８９", "၀၁၂၃၄၅၆၇၈၉", "๐๑๒๓๔๕๖๗๘๙"})
    void theDigitsOfAnyScriptAreOurs(String digits) {
        assertEquals("a0123456789@example0123456789.org", read("a" + digits + "@example" + digits + ".org"));
    }

    @Test
    void theNumeralsOfEthiopicAreOursToo() {
        assertEquals("a123456789@example.org", read("a፩፪፫፬፭፮፯፰፱@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test@example.com", "gül@örnek.com.tr", "a.b-c_d+e@sub.example.co.uk", "o'neill@example.org",
            "x@xn--e1afmkfd.xn--p1ai"})
    void whatCanBeAnAddressPassesAtOnceAsItIs(String typed) {
        assertEquals(typed, read(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"amina|ADDRESS_NO_AT", "amina example.org|ADDRESS_NO_AT", "amina.example.org|ADDRESS_NO_AT",
            "a@b@example.org|ADDRESS_TWO_AT", "a@example.org, b@example.org|ADDRESS_TWO_AT", "a@@example.org|ADDRESS_TWO_AT",
            "ami na@example.org|ADDRESS_SPACE", "amina@exam ple.org|ADDRESS_SPACE", "amina @example.org|ADDRESS_SPACE",
            "@example.org|ADDRESS_NO_NAME", "mailto:@example.org|ADDRESS_NO_NAME", "amina@|ADDRESS_NO_DOMAIN", "amina@.|ADDRESS_NO_DOMAIN",
            "amina@example|ADDRESS_NO_DOT", "am.ina@example|ADDRESS_NO_DOT", "amina@example,org|ADDRESS_COMMA",
            "amina@example،org|ADDRESS_COMMA",
            "ami,na@example.org|ADDRESS_COMMA", "amina@example..org|ADDRESS_INVALID", "amina@.example.org|ADDRESS_INVALID",
            "a\"b@example.org|ADDRESS_INVALID", "a(b)@example.org|ADDRESS_INVALID", "amina@exa_mple.org|ADDRESS_INVALID",
            "a<b@example.org|ADDRESS_INVALID", "<>|ADDRESS_MISSING", "mailto:|ADDRESS_MISSING"})
    void whatIsWrongIsToldPrecisely(String typed, Reason reason) {
        assertEquals(reason, refused(typed).reason());
    }

    @Test
    void nothingOrOnlyWhatIsUnseenIsNoAddress() {
        assertEquals(Reason.ADDRESS_MISSING, refused("").reason());
        assertEquals(Reason.ADDRESS_MISSING, refused(" \u200E\u200B\u00A0").reason());
        assertTrue(new TypedAddress(" \u200E\u2066").isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org\r\nBcc: b", "a@example.org\u2028b", "a\tb@example.org", "a@exam\u0085ple.org",
            "a\u0000@example.org"})
    void anAddressIsOneLineWithoutControlCharacters(String typed) {
        assertTrue(Set.of(Reason.ADDRESS_SPACE, Reason.ADDRESS_INVALID).contains(refused(typed).reason()));
    }

    @Test
    void anAddressHasAtMost254Characters() {
        assertEquals(254, read("a".repeat(242) + "@example.org").length());
        assertEquals(Reason.ADDRESS_TOO_LONG, refused("a".repeat(243) + "@example.org").reason());
        assertEquals(Reason.ADDRESS_TOO_LONG, refused("@".repeat(100_000)).reason());
    }

    @ParameterizedTest
    @CsvSource({"gmial.com,gmail.com", "gmail.con,gmail.com", "gmai.com,gmail.com", "gamil.com,gmail.com", "gmaill.com,gmail.com",
            "hotnail.com,hotmail.com", "hotmai.com,hotmail.com", "hotmial.nl,hotmail.nl", "outlok.com,outlook.com", "yahoo.con,yahoo.com",
            "ziggo.n,ziggo.nl", "live.n,live.nl", "icloud.co,icloud.com", "icloud.vom,icloud.com", "GMIAL.COM,gmail.com",
            "kpnmial.nl,kpnmail.nl",
            "planet.ln,planet.nl"})
    void aWellKnownDomainWithOneSlipIsAskedAbout(String typed, String meant) {
        InvalidAnswer asked = refused(" Amina.12@" + typed + ".");
        assertEquals(Reason.ADDRESS_TYPO, asked.reason());
        assertEquals(Map.of("address", "Amina.12@" + typed, "proposal", "Amina.12@" + meant), asked.arguments());
        assertFalse(asked.toString().contains("Amina"), "it may end up in a log");
        assertEquals("Amina.12@" + typed, new TypedAddress("Amina.12@" + typed).read("Amina.12@" + typed), "asked once");
        assertEquals("Amina.12@" + meant, read("Amina.12@" + meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "hotmail.nl", "live.nl", "live.com", "GMail.com", "mail.com", "email.com", "ymail.com",
            "example.com", "gmail.nl",
            "utrecht.nl", "home.nl", "me.com", "gmx.de", "hotmail.co.uk", "mygmail.com", "gmail.com.example.org"})
    void aDomainThatIsKnownOrFurtherOffIsNot(String domain) {
        assertEquals("a@" + domain, read("a@" + domain));
    }

    @ParameterizedTest
    @CsvSource({"abcd,abcd,false", "abcd,abc,true", "abc,abcd,true", "bcd,abcd,true", "abcd,abxd,true", "abcd,acbd,true", "abcd,abdc,true",
            "abcd,badc,false", "abcd,cbad,false", "abcd,ab,false", "ab,ba,true", "a,b,true", "abcd,dabc,false"})
    void oneOffIsOneSlip(String one, String other, boolean slip) {
        assertEquals(slip, CommonDomains.isOneOff(one, other));
        assertEquals(slip, CommonDomains.isOneOff(other, one));
    }
}
