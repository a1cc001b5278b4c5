package nl.utrecht.thuis.wording;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.problem.Problem;
import org.junit.jupiter.params.provider.Arguments;

/** The default texts as the files have them, and somebody to fill them for. */
final class Words {
    private static final ContentConfig CONTENT = new Content(Path.of("i18n"), Path.of("questionnaires"));
    static final Languages LANGUAGES = new Languages(CONTENT);
    static final TextBook BOOK = new TextBook(CONTENT, LANGUAGES, new ContentErrors());
    static final Facts FACTS = new Facts("https://thuis.example/nl/u/ABC", "ABC123-DEFG-HJKM-N", "https://thuis.example/nl",
            "https://thuis.example/nl/u/ABC/decline", "onderzoek@example.nl", LocalDate.of(2026, 10, 22), LocalDate.of(2026, 10, 1), 5, 50);

    private Words() {}

    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    /** Every message in every language. */
    static Stream<Arguments> all() {
        return Arrays.stream(MessageKind.values())
                .flatMap(kind -> LANGUAGES.all().stream().map(language -> Arguments.of(kind, language.tag())));
    }

    static Wording standard(MessageKind kind, String tag) {
        return new Wordings(BOOK, LANGUAGES).standard(kind, LANGUAGES.get(tag));
    }

    static Checked check(MessageKind kind, String tag, Written written) {
        Language language = LANGUAGES.get(tag);
        return new WordingCheck(kind, BOOK.in(language), language.equals(LANGUAGES.source()), Written.of(standard(kind, "nl")), FACTS)
                .of(written);
    }

    /** Keys of sentences, without their first part, each with the placeholder or words that it names. */
    static List<String> told(List<Problem.Detail> details) {
        return details.stream().map(detail -> (detail.pointer() + " " + detail.key().replaceFirst("^(staff\\.message|text)\\.", "") + " "
                + detail.arguments().getOrDefault("placeholder", detail.arguments().getOrDefault("found", ""))).strip()).toList();
    }
}
