package nl.utrecht.thuis.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import nl.utrecht.thuis.i18n.ContentErrors;
import org.junit.jupiter.api.Test;

class QuestionnaireFileTest {
    private static final Path BROKEN = Path.of("src/test/resources/questionnaires");
    private static final Path REAL = Path.of("questionnaires");

    /** The errors of a broken file, without the folder. */
    private static List<String> errors(String name) {
        ContentErrors errors = new ContentErrors();
        QuestionnaireFile.read(BROKEN.resolve(name), errors);
        return errors.lines().stream().map(line -> line.substring(BROKEN.toString().length() + 1)).toList();
    }

    @Test
    void allMistakesOfAFileAreReportedAtOnceWithTheirLines() {
        assertEquals(List.of("broken-shape.yaml:1: 'Broken' is no code: small letters, digits and hyphens",
                "broken-shape.yaml:1: the code is 'Broken' but the file is named 'broken-shape'",
                "broken-shape.yaml:5: 'introduction' should be true or false", "broken-shape.yaml:30: should be 'key: value' lines",
                "broken-shape.yaml:10: 'a' is in 'options' twice", "broken-shape.yaml:9: 'mandatory' is not known here",
                "broken-shape.yaml:12: 'slider' is no kind of item", "broken-shape.yaml:15: 'options' should be a list",
                "broken-shape.yaml:15: 'C' needs at least two options", "broken-shape.yaml:16: the item 'a' is already on line 7",
                "broken-shape.yaml:21: 'x' is in 'options' too", "broken-shape.yaml:22: 'z' is no option of 'D'",
                "broken-shape.yaml:25: 'Y y' is no code: small letters, digits and hyphens",
                "broken-shape.yaml:25: 'E' needs at least two options", "broken-shape.yaml:29: 'negated' is here twice",
                "broken-shape.yaml:27: 'F.1' is a statement of E: its code should start with 'E.'",
                "broken-shape.yaml:31: 'item' is missing",
                "broken-shape.yaml:32: the section 'one' is here twice", "broken-shape.yaml:33: 'items' has nothing in it",
                "broken-shape.yaml:2: 'colour' is not known here"), errors("broken-shape.yaml"));
    }

    @Test
    void aConditionMayOnlyLookBackAtWhatExistsAndNeverAtWhoLeftAnAddress() {
        assertEquals(List.of("broken-routing.yaml:20: a condition is one 'item: option'; join several with 'any' or 'all'",
                "broken-routing.yaml:24: the condition on 'A' should name one option",
                "broken-routing.yaml:28: 'any' and 'all' need a list of conditions",
                "broken-routing.yaml:34: 'same' in 'reuses' is not one of [yes, no]",
                "broken-routing.yaml:32: 'G' has no option that gives no address", "broken-routing.yaml:31: there is no box 'lottery'",
                "broken-routing.yaml:5: A: it looks ahead at B, which is not asked before it",
                "broken-routing.yaml:9: B: it looks at item 'X', which does not exist",
                "broken-routing.yaml:13: C: its condition looks at option 'z', which A does not have",
                "broken-routing.yaml:29: G: it reuses the address of A, which asks for none",
                "broken-routing.yaml:35: H: its condition looks at G: answers must not tell who left an address"),
                errors("broken-routing.yaml"));
    }

    @Test
    void anItemToWhichNoAnswersLeadIsReported() {
        assertEquals(List.of("broken-unreachable.yaml:13: Impossible: no answers lead to it",
                "broken-unreachable.yaml:16: NeverBoth: no answers lead to it", "broken-unreachable.yaml:19: Denied: no answers lead to it",
                "broken-unreachable.yaml:26: Excluded: no answers lead to it",
                "broken-unreachable.yaml:32: NothingLeft: no answers lead to it"),
                errors("broken-unreachable.yaml"));
    }

    @Test
    void whatIsNoYamlIsReportedWithItsLine() {
        List<String> errors = errors("broken-yaml.yaml");
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).matches("broken-yaml\\.yaml:\\d: is no YAML: .*"), errors.get(0));
    }

    @Test
    void theDoubleNegationOf2023GivesAWarningAnd2026HasNone() {
        ContentErrors errors = new ContentErrors();
        QuestionnaireFile first = QuestionnaireFile.read(REAL.resolve("thuis-2023.yaml"), errors);
        QuestionnaireFile second = QuestionnaireFile.read(REAL.resolve("thuis-2026.yaml"), errors);
        assertEquals(List.of(), errors.lines());
        assertEquals(1, first.warnings().size());
        assertTrue(first.warnings().get(0).matches(".*thuis-2023\\.yaml:\\d+: 'V5\\.2' is a negated statement.*"));
        assertEquals(List.of(), second.warnings());
    }

    @Test
    void aMissingTextIsReportedOnceAtTheItemThatNeedsIt() {
        ContentErrors errors = new ContentErrors();
        QuestionnaireFile file = QuestionnaireFile.read(BROKEN.resolve("broken-unreachable.yaml"), new ContentErrors());
        new MissingTexts(file, errors).in("fa-AF", key -> !key.startsWith("b") && !key.equals("denied"));
        assertEquals(
                List.of(":9: 'b' has no text in fa-AF", ":9: 'b.option.a' has no text in fa-AF", ":9: 'b.option.b' has no text in fa-AF",
                        ":19: 'denied' has no text in fa-AF"),
                errors.lines().stream().map(line -> line.substring(file.path().toString().length())).toList());
    }
}
