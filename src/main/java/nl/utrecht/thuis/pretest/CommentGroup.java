package nl.utrecht.thuis.pretest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/**
 * The comments on one screen.
 *
 * @param screen the screen in words
 * @param comments what was said, that to handle first
 */
record CommentGroup(String screen, List<CommentRow> comments) {

    /** A comment as the page shows it. */
    record CommentRow(UUID id, Language language, String text, String day, boolean handled) {}

    /** The groups, in the order of the questionnaire and then the other pages. */
    static List<CommentGroup> of(List<PretestComment> comments, Questionnaire questionnaire, Languages languages, Texts t) {
        Map<String, List<CommentRow>> byScreen = new LinkedHashMap<>();
        comments.stream().sorted(Comparator.comparing(comment -> place(comment.screen, questionnaire)))
                .forEach(comment -> byScreen.computeIfAbsent(comment.screen, screen -> new ArrayList<>())
                        .add(new CommentRow(comment.commentId, languages.get(comment.language), comment.text, t.date(comment.writtenOn),
                                comment.handled)));
        List<CommentGroup> groups = new ArrayList<>();
        byScreen.forEach((screen, rows) -> groups
                .add(new CommentGroup(new ScreenName(screen).label(t, Optional.of(questionnaire)), List.copyOf(rows))));
        return groups;
    }

    /** Where a screen comes: questions as they are asked; pages, by name, after them. */
    private static String place(String screen, Questionnaire questionnaire) {
        int index = questionnaire.find(screen).map(questionnaire.questions()::indexOf).orElse(questionnaire.questions().size());
        return String.format(java.util.Locale.ROOT, "%05d %s", index, screen);
    }
}
