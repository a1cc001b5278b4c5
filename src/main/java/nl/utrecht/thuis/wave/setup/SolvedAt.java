package nl.utrecht.thuis.wave.setup;

import java.util.List;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;

/**
 * Something that blocks a wave or stands out, with the page on which it is solved.
 *
 * @param sentence what it is
 * @param path of that page; empty when there is none
 * @param page what that page is called
 */
public record SolvedAt(String sentence, String path, String page) {

    /** All of them, in sentences of that language. */
    public static List<SolvedAt> all(Texts t, String wave, List<Problem.Detail> details) {
        return details.stream().map(detail -> of(t, wave, detail)).toList();
    }

    private static SolvedAt of(Texts t, String wave, Problem.Detail detail) {
        String sentence = t.format(detail.key(), detail.arguments());
        String pointer = detail.pointer();
        if (pointer.startsWith("languages/")) {
            return new SolvedAt(sentence, "/staff/texts/" + pointer.substring("languages/".length()), t.of("staff.setup.page.texts"));
        } else if (pointer.startsWith("bronbestand")) {
            return new SolvedAt(sentence, "/staff/waves/" + wave + "/bronbestand", t.of("staff.setup.page.register"));
        } else if (pointer.startsWith("messages")) {
            return new SolvedAt(sentence, "/staff/waves/" + wave + "/messages", t.of("staff.setup.page.messages"));
        }
        if (pointer.equals("draw") || pointer.equals("interviews/open")) {
            String page = pointer.replaceFirst("/.*", "");
            return new SolvedAt(sentence, "/staff/waves/" + wave + "/" + page, t.of("staff." + page + ".link"));
        }
        return SetupStep.with(pointer)
                .map(step -> new SolvedAt(sentence, StepBar.path(wave, step) + "#" + pointer, t.of("staff.setup.step." + step.slug())))
                .orElse(new SolvedAt(sentence, "", ""));
    }
}
