package nl.utrecht.thuis.phone;

import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Option;

/**
 * What every page of the respondent has around it.
 *
 * @param t the texts of the page's language
 * @param title what the page is about
 * @param path the page's address after the language, so that it can be had in another one; empty when it cannot
 * @param road where the steps of the questionnaire are, such as {@code /nl/q}
 * @param languages the languages to choose from
 * @param error whether something must be put right first
 * @param token proof that a form comes from this page of this session; empty without a session
 * @param stylesheet the address of the style sheet
 * @param drawings which pictogram goes with which answer
 * @param preview what it has besides when somebody only looks at it
 */
public record RespondentPage(Texts t, String title, String path, String road, List<Language> languages, boolean error, String token,
        String stylesheet, Pictograms drawings, Optional<Preview> preview) {

    public Language language() {
        return t.language();
    }

    /** The text of the browser's tab. */
    public String tab() {
        return t.of(error ? "page.title.error" : "page.title", "title", title);
    }

    /** The address of the sprite. */
    public String pictograms() {
        return drawings.sprite();
    }

    /** The symbol of the sprite that goes with an answer. */
    public Optional<String> pictogram(Option option) {
        return drawings.of(option);
    }

    /** Whether the name of a language is drawn here: phones may lack its letters, and its font is for pages in it alone. */
    public boolean drawn(Language language) {
        return language.ownFont() && !language.equals(language());
    }

    /** The languages that the page can be switched to. */
    public List<Language> others() {
        return path.isEmpty() ? List.of() : languages.stream().filter(language -> !language.equals(language())).toList();
    }

    /** The same page on the road of a preview. */
    public RespondentPage within(Preview shown) {
        return new RespondentPage(t, title, path, shown.road().in(language()), languages, error, token, stylesheet, drawings,
                Optional.of(shown));
    }

    /** The address of this page in a language. */
    public String address(Language language) {
        return preview.map(shown -> shown.road().in(language)).orElse("/" + language.tag()) + path;
    }

    /** Where the code is typed, in a language. */
    public String codeAddress(Language language) {
        return preview.map(shown -> shown.road().in(language) + "/code" + shown.road().query()).orElse("/" + language.tag());
    }

    /** Where a page is that is read on the way, such as {@code privacy}. */
    public String aside(String name) {
        return preview.isPresent() ? road + "/" + name : "/" + language().tag() + "/" + name;
    }

    /** Where somebody says not to take part. */
    public String declining() {
        return road + "/decline";
    }
}
