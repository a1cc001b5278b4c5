package nl.utrecht.thuis;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the packages to the table in {@code src/docs/architecture.md}: it is read from there, so that the two cannot differ. */
class ArchitectureTest {
    private static final String ROOT = "nl.utrecht.thuis";
    private static final Path TABLE = Path.of("src/docs/architecture.md");
    /** What every package may use; their own rows say what they use. */
    private static final Set<String> LEVEL_0 = Set.of("questionnaire", "i18n", "keys", "audit", "problem", "address", "database",
            "statistics");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9]+)` \\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9]+)`");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void arrowsAreThoseOfTheTable() throws IOException {
        table().forEach((name, allowed) -> classes().that().resideInAPackage(inside(name)).should().onlyDependOnClassesThat(
                resideInAPackage(inside(name)).or(resideInAnyPackage(anyOf(allowed))).or(not(resideInAPackage(ROOT + ".."))))
                .because("src/docs/architecture.md allows " + name + " only " + allowed).check(CLASSES));
    }

    @Test
    void everyPackageHasARow() throws IOException {
        Set<String> packages = CLASSES.stream().map(type -> type.getPackageName()).filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0]).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packages, new TreeSet<>(table().keySet()));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aReportThatKnowsParticipantsIsRefused() throws IOException {
        JavaClasses fixture = new ClassFileImporter().importPackages(ROOT + ".report", ROOT + ".participant");
        assertTrue(table().get("report").stream().noneMatch(Set.of("participant", "invitation")::contains));
        assertThrows(AssertionError.class,
                () -> noClasses().that().resideInAPackage(inside("report")).should().dependOnClassesThat()
                        .resideInAPackage(inside("participant")).check(fixture),
                "report.SpyingReport of the test sources imports participant and must be seen");
    }

    @Test
    void pureDecisionsKnowNoFramework() {
        noClasses().that().resideInAPackage(ROOT + ".questionnaire").should().dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + ".questionnaire").check(CLASSES);
        noClasses().that().resideInAPackage(inside("statistics")).should().dependOnClassesThat().resideOutsideOfPackages("java..",
                "org.jspecify..", "org.apache.commons.statistics..", "org.apache.commons.numbers..", "org.ojalgo..", inside("statistics"))
                .check(CLASSES);
    }

    @Test
    void onlyTheDemonstrationMovesTheClock() {
        noClasses().that().resideOutsideOfPackage(inside("demonstration")).should().dependOnClassesThat().haveSimpleName("MovableClock")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Dto|Impl)(\\$.*)?").check(CLASSES);
    }

    @Test
    void classesFitOnTwoScreens() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> tooLong = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(file).size() > 200) {
                    tooLong.add(file.toString());
                }
            }
            assertEquals(List.of(), tooLong);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/nl/utrecht/thuis"))) {
            List<String> silent = folders.filter(Files::isDirectory).filter(folder -> !folder.endsWith("thuis"))
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).map(Path::toString).toList();
            assertEquals(List.of(), silent);
        }
    }

    /** What each package may import, itself and level 0 included where the table lets it. */
    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                Set<String> allowed = LEVEL_0.contains(row.group(1)) ? new TreeSet<>() : new TreeSet<>(LEVEL_0);
                Matcher name = NAME.matcher(row.group(2));
                while (name.find()) {
                    allowed.add(name.group(1));
                }
                rows.put(row.group(1), allowed);
            }
        }
        return rows;
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] anyOf(Set<String> names) {
        return Stream.concat(names.stream().map(ArchitectureTest::inside), Stream.of("nothing.at.all")).toArray(String[]::new);
    }
}
