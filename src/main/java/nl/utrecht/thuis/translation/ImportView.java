package nl.utrecht.thuis.translation;

import java.util.List;
import nl.utrecht.thuis.i18n.Texts;

/**
 * What a page tells of a file that came back.
 *
 * @param stored whether it was stored, or only looked at
 * @param summary in a sentence
 * @param problems everything that is wrong
 * @param changes what changes, or has changed
 */
record ImportView(boolean stored, String summary, List<Line> problems, List<ChangedText> changes) {

    /** Something that is wrong. @param key of the text that it is about */
    record Line(String key, String message) {}

    /** A text before and after. @param state the one that it gets, in words */
    record ChangedText(String key, String before, String after, String state) {}

    static ImportView of(ImportReport report, boolean stored, Texts t) {
        List<Line> problems = report.problems().stream()
                .map(problem -> new Line(problem.pointer(), t.format(problem.key(), problem.arguments()))).toList();
        List<ChangedText> changes = report.steps().stream().map(step -> new ChangedText(step.change().key(), step.now().text(), step.text(),
                t.of("staff.texts.state." + step.state().slug()))).toList();
        String outcome = !problems.isEmpty() ? "refused" : stored ? "stored" : "checked";
        return new ImportView(stored, t.of("staff.texts.import." + outcome, "changed", changes.size(), "same", report.same(), "problems",
                problems.size()), problems, changes);
    }
}
