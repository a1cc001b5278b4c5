package nl.utrecht.thuis.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextEdits;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;

/** Stores what people make of texts. */
@ApplicationScoped
class EditTexts {
    private static final int PATIENCE = 3;
    private static final Map<TextState, String> ACTIONS = Map.of(TextState.DRAFT, "texts-edited", TextState.REVIEWED, "texts-reviewed",
            TextState.APPROVED, "texts-approved");

    private final TextEdits edits;
    private final AuditLog audit;

    EditTexts(TextEdits edits, AuditLog audit) {
        this.edits = edits;
        this.audit = audit;
    }

    /** The texts of a language by key, in the order of the files. */
    Map<String, Translation> now(Language language) {
        return edits.of(language).stream()
                .collect(Collectors.toMap(Translation::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** What would become of these; stores nothing. */
    List<Step> plan(Language language, List<Change> changes) {
        Map<String, Translation> now = now(language);
        return changes.stream().map(change -> Step.of(change, now.get(change.key()))).toList();
    }

    /**
     * Stores all that can be stored.
     *
     * @return what became of each; those that were refused are as they were
     */
    List<Step> store(Editor editor, Language language, List<Change> changes) {
        return store(editor, language, changes, steps -> true, "");
    }

    /** Stores all, or nothing when one of them is refused. */
    List<Step> storeAllOrNothing(Editor editor, Language language, List<Change> changes, String how) {
        return store(editor, language, changes, steps -> steps.stream().noneMatch(Step::refused), how);
    }

    /** Gives every text that was reviewed, among those that are chosen, the approval. @return how many */
    int approveReviewed(Editor editor, Language language, Predicate<Translation> chosen) {
        List<Change> changes = now(language).values().stream().filter(chosen).filter(text -> text.state() == TextState.REVIEWED)
                .map(text -> Change.of(text, TextState.APPROVED)).toList();
        return (int) store(editor, language, changes).stream().filter(Step::stores).count();
    }

    /** Looks again when somebody else was first: then that is a problem of the text that both changed. */
    private List<Step> store(Editor editor, Language language, List<Change> changes, Predicate<List<Step>> worthIt, String how) {
        changes.stream().map(Change::wanted).filter(state -> state != null).forEach(editor.in(language)::mayGive);
        for (int i = 0; i < PATIENCE; i++) {
            List<Step> steps = plan(language, changes);
            if (!worthIt.test(steps) || carryOut(editor, language, steps.stream().filter(Step::stores).toList(), how)) {
                return steps;
            }
        }
        throw new IllegalStateException("The texts of " + language.tag() + " change faster than they can be stored");
    }

    private boolean carryOut(Editor editor, Language language, List<Step> steps, String how) {
        try {
            write(editor, language, steps, how);
            return true;
        } catch (Overtaken e) {
            return false;
        }
    }

    @Transactional
    void write(Editor editor, Language language, List<Step> steps, String how) {
        Map<TextState, Integer> numbers = new TreeMap<>();
        for (Step step : steps) {
            if (!edits.store(step.now(), step.text(), step.state(), editor.username())) {
                throw new Overtaken();
            }
            numbers.merge(step.state(), 1, Integer::sum);
        }
        numbers.forEach((state, number) -> audit.record(editor.username(), ACTIONS.get(state), null,
                (language.tag() + " " + (number == 1 ? only(steps, state) : number) + " " + how).strip()));
    }

    private static String only(List<Step> steps, TextState state) {
        return steps.stream().filter(step -> step.state() == state).map(step -> step.change().key()).findFirst().orElseThrow();
    }

    /** Somebody else stored a text between looking and storing. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
