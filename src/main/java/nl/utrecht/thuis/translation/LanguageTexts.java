package nl.utrecht.thuis.translation;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.i18n.Translation;

/**
 * The texts of a language, screen by screen, for its page.
 *
 * @param approves whether whoever looks may approve
 * @param reviewed how many texts wait for nothing but an approval
 * @param found the texts that the filter finds; none when it does not filter
 */
record LanguageTexts(Language language, boolean approves, Tally tally, int reviewed, List<ScreenRow> screens, Filter filter,
        List<Found> found) {

    /** @param path of the page of the screen */
    record ScreenRow(String path, String name, String first, Tally tally) {}

    /** @param path of the text on the page of its screen */
    record Found(String path, String key, String source, String text, String state) {}

    static LanguageTexts of(Language language, Map<String, Translation> texts, Screens screens, Editor editor, Filter filter, Texts t) {
        Tally tally = Tally.of(texts.values());
        List<ScreenRow> rows = screens.of(texts.values()).stream().map(screen -> {
            List<Translation> own = screen.keys().stream().map(texts::get).toList();
            return new ScreenRow(path(language, screen.id()), screens.name(screen.id(), t), own.get(0).source(), Tally.of(own));
        }).toList();
        List<Found> found = filter.any()
                ? texts.values().stream().filter(filter::finds).map(text -> found(language, text, t)).toList()
                : List.of();
        return new LanguageTexts(language, editor.approves(), tally, tally.count(TextState.REVIEWED), rows, filter,
                found);
    }

    private static Found found(Language language, Translation text, Texts t) {
        return new Found(path(language, Screen.idOf(text.key())) + "#" + text.key(), text.key(), text.source(), text.text(),
                t.of("staff.texts.state." + text.state().slug()));
    }

    static String path(Language language) {
        return "/staff/texts/" + language.tag();
    }

    static String path(Language language, String screen) {
        return path(language) + "/" + screen;
    }
}
