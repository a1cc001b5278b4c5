package nl.utrecht.thuis.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.SpokenWords;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** V10 promises what its wave promises, from the texts as they are. */
class VouchersInWordsTest {
    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    private final Content content = new Content(Path.of("i18n"), Path.of("questionnaires"));
    private final Languages languages = new Languages(content);
    private final TextBook books = new TextBook(content, languages, new ContentErrors());

    private String v10(Language language, int prizes, int amount) {
        return books.in(language).telling(promise(prizes, amount).told()).of("v10");
    }

    private static Incentives promise(int prizes, int amount) {
        Incentives promise = new Incentives();
        promise.prizes = prizes;
        promise.prizeAmount = amount;
        return promise;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl|5|50|Wilt u kans maken op één van de vijf cadeaubonnen van 50 euro? Dan kunt u hieronder uw mailadres invullen.
            nl|1|1000|Wilt u kans maken op een cadeaubon van 1.000 euro? Dan kunt u hieronder uw mailadres invullen.
            nl|12|25|Wilt u kans maken op één van de 12 cadeaubonnen van 25 euro? Dan kunt u hieronder uw mailadres invullen.
            en|5|50|Would you like a chance to win one of the five gift vouchers of 50 euros? Then you can fill in your email address below.
            en|1|1|Would you like a chance to win a gift voucher of 1 euro? Then you can fill in your email address below.
            tr|5|50|50 euroluk beş hediye çekinden birini kazanma şansınız olsun ister misiniz? O zaman aşağıya e-posta adresinizi yazabilirsiniz.
            ar|5|50|هل تريد فرصة للفوز بواحدة من خمس قسائم هدايا، قيمة كل منها 50 يورو؟ إذا أردت ذلك، فيمكنك كتابة عنوان بريدك الإلكتروني أدناه.
            ar|2|50|هل تريد فرصة للفوز بواحدة من قسيمتي هدايا، قيمة كل منهما 50 يورو؟ إذا أردت ذلك، فيمكنك كتابة عنوان بريدك الإلكتروني أدناه.
            fa|5|50|آیا می‌خواهید شانس بردن یکی از پنج کارت هدیهٔ ۵۰ یورویی را داشته باشید؟ در این صورت می‌توانید آدرس ایمیل خود را در زیر بنویسید.
            fa-AF|5|50|آیا می‌خواهید چانس بردن یکی از پنج کارت تحفۀ ۵۰ یورویی را داشته باشید؟ در این صورت می‌توانید ایمیل آدرس خود را در پایین بنویسید.
            ti|5|50|ካብቶም ሓሙሽተ ናይ 50 ኤውሮ ካርድታት ህያብ ሓደ ናይ ምዕዋት ዕድል ክህልወኩም ትደልዩ ዶ፧ ከምኡ እንተ ኾይኑ፣ ኣድራሻ ኢመይልኩም ኣብ ታሕቲ ክትጽሕፉ ትኽእሉ ኢኹም።
            """)
    void whatWasPromisedIn2023IsSaidInItsWordsAndWhatIsPromisedNowInItsNumbers(String tag, int prizes, int amount, String words) {
        assertEquals(words, v10(languages.get(tag), prizes, amount));
    }

    @Test
    void inEachLanguageTheNumbersAreThoseOfTheWaveAndNoOthers() {
        for (Language language : languages.all()) {
            Texts t = books.in(language);
            for (int prizes : List.of(3, 7, 40, 120)) {
                String words = v10(language, prizes, 26);
                List<String> numbers = List.of(words.replaceAll("[^\\p{Nd}]+", " ").strip().split(" "));
                assertEquals(List.of(t.number(prizes), t.number(26)),
                        numbers.stream().sorted((one, other) -> one.equals(t.number(prizes)) ? -1 : 1)
                                .toList(),
                        words);
                assertFalse(words.contains("{"), words);
            }
        }
    }

    @Test
    void recordingOfAnotherPromiseIsNoRecordingOfThisOne() {
        for (Language language : languages.all()) {
            assertNotEquals(hash(language, promise(5, 50)), hash(language, promise(5, 25)), language.tag());
            assertNotEquals(hash(language, promise(5, 50)), hash(language, promise(6, 50)), language.tag());
            assertEquals(hash(language, promise(5, 50)), hash(language, new Incentives()), language.tag());
        }
    }

    private String hash(Language language, Incentives promise) {
        return SpokenWords.of(books.in(language).telling(promise.told()), List.of("v10")).hash();
    }

    @Test
    void whatASentenceIsGivenCountsForMoreThanWhatIsToldToAll() {
        Texts t = books.in(languages.source()).telling(Map.of("prizes", 3, "amount", 25));
        assertTrue(t.of("v10").contains("3 cadeaubonnen van 25 euro"));
        assertTrue(t.of("v10", "prizes", 2).contains("2 cadeaubonnen van 25 euro"));
        assertTrue(t.toldIn(books.in(languages.get("en"))).of("v10").contains("3 gift vouchers of 25 euros"));
    }
}
