package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;

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
 * @param preview what it has besides when somebody only looks at it
 */
record RespondentPage(Texts t, String title, String path, String road, List<Language> languages, boolean error, String token,
        String stylesheet, Optional<Preview> preview) {

    public Language language() {
        return t.language();
    }

    /** The text of the browser's tab. */
    public String tab() {
        return t.of(error ? "page.title.error" : "page.title", "title", title);
    }

    /** The languages that the page can be switched to. */
    public List<Language> others() {
        return path.isEmpty() ? List.of() : languages.stream().filter(language -> !language.equals(language())).toList();
    }

    /** The same page on the road of a preview. */
    RespondentPage within(Preview shown) {
        return new RespondentPage(t, title, path, shown.road().in(language()), languages, error, token, stylesheet, Optional.of(shown));
    }

    /** The address of this page in a language. */
    public String address(Language language) {
        return preview.map(shown -> shown.road().in(language)).orElse("/" + language.tag()) + path;
    }

    /** Where the code is typed, in a language. */
    public String codeAddress(Language language) {
        return preview.map(shown -> shown.road().in(language) + "/" + Screens.CODE + shown.road().query()).orElse("/" + language.tag());
    }
}
