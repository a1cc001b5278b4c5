package nl.utrecht.thuis.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.problem.Problem;
import org.junit.jupiter.api.Test;

/** A problem that happens to respondents is told in all languages, any other in those of staff. */
class EveryProblemHasItsTextsTest {
    private static final Set<String> MEET_RESPONDENTS = Set.of("response", "invitation", "web", "keys", "envelope");
    /** Of those packages, what only pages of staff can lead to. */
    private static final Set<String> STAFF_ALONE = Set.of("unknown-client-number");
    private static final Pattern TYPE = Pattern.compile("String type\\(\\) \\{\\s*return \"([a-z-]+)\";");
    private static final ContentConfig CONTENT = new Content(Path.of("i18n"), Path.of("questionnaires"));
    private final Languages languages = new Languages(CONTENT);
    private final TextBook book = new TextBook(CONTENT, languages, new ContentErrors());

    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    @Test
    void everyProblemOfOursHasTitleAndDetail() throws IOException {
        List<JavaClass> problems = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.utrecht.thuis").stream()
                .filter(type -> type.isAssignableTo(Problem.class) && !type.isInterface()).toList();
        assertFalse(problems.isEmpty());
        Set<String> missing = new TreeSet<>();
        for (JavaClass problem : problems) {
            String type = type(problem);
            boolean all = MEET_RESPONDENTS.contains(problem.getPackageName().split("\\.")[3]) && !STAFF_ALONE.contains(type);
            missing.addAll(missing(type, all ? languages.all() : languages.staff()));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyProblemOfHttpHasTitleAndDetail() {
        Stream<String> types = IntStream.range(400, 600).mapToObj(status -> Trouble.generic(status).type());
        assertEquals(List.of(), Stream.concat(types, Stream.of(Trouble.CROSS_SITE.type())).distinct()
                .flatMap(type -> missing(type, languages.all()).stream()).toList());
    }

    /** The type that exceptions of that class tell, as its source says it. */
    private static String type(JavaClass problem) throws IOException {
        Matcher type = TYPE.matcher(Files.readString(Path.of("src/main/java", problem.getName().replace('.', '/') + ".java")));
        assertTrue(type.find(), () -> problem.getName() + " does not say its type in one constant");
        return type.group(1);
    }

    private List<String> missing(String type, List<Language> readers) {
        return readers.stream().flatMap(language -> Stream.of(".title", ".detail").map(part -> "problem." + type + part)
                .filter(key -> !book.in(language).has(key)).map(key -> language.tag() + ": " + key)).toList();
    }
}
