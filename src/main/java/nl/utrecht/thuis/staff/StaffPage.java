package nl.utrecht.thuis.staff;

import java.util.List;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;

/**
 * What the frame of every staff page shows; {@code templates/staff/layout.html} takes it as its parameter {@code page}.
 *
 * @param title the page's title, in its language
 * @param path where the page is, to come back to after a change of language
 * @param stylesheet the address of the style sheet
 * @param signedIn false on the pages before sign-in; then person, role and token are empty
 * @param person who is signed in
 * @param role their role, in words
 * @param token the hidden field of every form
 * @param navigation the pages of this role
 * @param otherLanguages the languages to switch to
 */
public record StaffPage(Texts texts, String title, String path, String stylesheet, boolean signedIn, String person, String role,
        String token, List<Link> navigation, List<Language> otherLanguages) {

    /** A page in the navigation; {@code current} for the one that is shown or that the shown one belongs to. */
    public record Link(String path, String label, boolean current) {}

    public Language language() {
        return texts.language();
    }
}
