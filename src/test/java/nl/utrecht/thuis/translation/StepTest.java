package nl.utrecht.thuis.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.ibm.icu.util.ULocale;
import java.util.List;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextHash;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of what people want of a text: nothing of theirs is lost, and nothing of others. */
class StepTest {
    private static final Language TURKISH = new Language("tr", "Türkçe", "ltr", ULocale.forLanguageTag("tr"), "d MMMM yyyy", "Latn", false,
            false);
    private static final String DUTCH = "Hallo {name}";
    private static final String SEEN = "Merhaba {name}";
    private static final String TYPED = "Selam {name}";

    private static Translation text(String source, String text, TextState state) {
        return new Translation(TURKISH, false, "hello", DUTCH, source, text, text, state, TextHash.of(source), state, 3, null, List.of());
    }

    private static Step step(Translation now, String typed, @Nullable TextState wanted) {
        return Step.of(new Change("hello", text(DUTCH, SEEN, TextState.DRAFT).token(), typed, wanted), now);
    }

    private static List<String> problems(Step step) {
        return step.problems().stream().map(problem -> problem.key().replaceFirst(".*\\.", "")).toList();
    }

    @Test
    void aTextThatNobodyTouchedStaysAsItIs() {
        for (TextState state : TextState.values()) {
            assertNull(step(text(DUTCH, SEEN, state), SEEN + " ", null).state());
        }
    }

    @Test
    void whoWritesAnotherTextMakesItADraft() {
        for (TextState state : List.of(TextState.DRAFT, TextState.REVIEWED, TextState.APPROVED, TextState.OUTDATED)) {
            Step step = step(text(DUTCH, SEEN, state), TYPED, null);
            assertEquals(TextState.DRAFT, step.state());
            assertEquals(List.of(), step.problems());
        }
        assertEquals(TextState.REVIEWED, step(text(DUTCH, SEEN, TextState.APPROVED), TYPED, TextState.REVIEWED).state());
    }

    @Test
    void aStateIsGivenAndNeverTakenBack() {
        assertEquals(TextState.REVIEWED, step(text(DUTCH, SEEN, TextState.DRAFT), SEEN, TextState.REVIEWED).state());
        assertEquals(TextState.REVIEWED, step(text(DUTCH, SEEN, TextState.OUTDATED), SEEN, TextState.REVIEWED).state());
        assertNull(step(text(DUTCH, SEEN, TextState.APPROVED), SEEN, TextState.REVIEWED).state());
    }

    @Test
    void ofTwoPeopleTheSecondIsToldAndBothTextsAreThere() {
        Step step = step(text(DUTCH, "Günaydın {name}", TextState.DRAFT), TYPED, null);
        assertEquals(List.of("changed-meanwhile"), problems(step));
        assertEquals(TYPED, step.text());
    }

    @Test
    void nobodyApprovesATextThatTheyDidNotSee() {
        assertEquals(List.of("changed-meanwhile"),
                problems(step(text(DUTCH, "Günaydın {name}", TextState.DRAFT), SEEN, TextState.APPROVED)));
        assertEquals(List.of("source-changed"), problems(step(text("Dag {name}", SEEN, TextState.OUTDATED), SEEN, TextState.APPROVED)));
    }

    @Test
    void whoTouchedNothingIsNotToldOfTheWorkOfOthers() {
        assertEquals(List.of(), step(text("Dag {name}", "Günaydın {name}", TextState.DRAFT), SEEN, null).problems());
    }

    @Test
    void twoPeopleWhoWriteTheSameAgree() {
        Step step = step(text(DUTCH, TYPED, TextState.DRAFT), TYPED, null);
        assertNull(step.state());
        assertEquals(TextState.REVIEWED, step(text(DUTCH, TYPED, TextState.DRAFT), TYPED, TextState.REVIEWED).state());
    }

    @Test
    void whatTheCheckFindsIsTold() {
        assertEquals(List.of("arguments"), problems(step(text(DUTCH, SEEN, TextState.DRAFT), "Selam", null)));
        assertEquals(List.of("empty"), problems(step(text(DUTCH, SEEN, TextState.DRAFT), " ", null)));
        assertEquals(List.of("unknown"), problems(Step.of(new Change("gone", "", TYPED, null), null)));
    }

    @Test
    void aForgedTokenChangesNothing() {
        Step step = Step.of(new Change("hello", "", TYPED, TextState.APPROVED), text(DUTCH, SEEN, TextState.DRAFT));
        assertEquals(List.of("source-changed"), problems(step));
    }
}
