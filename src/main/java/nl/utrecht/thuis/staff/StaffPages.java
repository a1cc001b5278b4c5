package nl.utrecht.thuis.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.keys.FormToken;
import org.jspecify.annotations.Nullable;

/** Makes the frame of staff pages for whoever is asking, and checks that their forms are ours. */
@ApplicationScoped
public class StaffPages {
    private static final String STYLESHEET = "staff.css";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private final StaffLanguage guestLanguage;
    private final Languages languages;
    private final TextBook book;
    private final Assets assets;
    private final StaffConfig config;

    StaffPages(SecurityIdentity identity, CurrentVertxRequest request, StaffLanguage guestLanguage, Languages languages, TextBook book,
            Assets assets, StaffConfig config) {
        this.identity = identity;
        this.request = request;
        this.guestLanguage = guestLanguage;
        this.languages = languages;
        this.book = book;
        this.assets = assets;
        this.config = config;
    }

    /** The frame of a page for whoever is signed in; its title is the text of that key. */
    public StaffPage page(String titleKey) {
        return titled(texts().of(titleKey));
    }

    /** The same with a title that is no fixed text, such as the name of a wave. */
    public StaffPage titled(String title) {
        SignedIn person = person();
        Texts texts = texts();
        return new StaffPage(texts, title, path(), assets.of(STYLESHEET), true, person.name(), texts.of("staff.role." + person.role().id()),
                FormToken.of(person.session()), Navigation.of(person.role(), path(), texts, config.demo()), others(person.language()));
    }

    /** The texts in the language of whoever is signed in. */
    public Texts texts() {
        return book.in(person().language());
    }

    /** The username of whoever is signed in. */
    public String username() {
        return person().username();
    }

    /** To be called first by every method that a form posts to, with the form's field {@code token}. */
    public void requireToken(@Nullable String token) {
        if (!FormToken.matches(person().session(), token)) {
            throw new FormExpired();
        }
    }

    /** To be called by a method that cannot be undone, with the form's field {@code sure}: a browser may not insist on the box. */
    public void requireSure(@Nullable String sure) {
        if (sure == null) {
            throw new NotSure();
        }
    }

    /** The frame of a page before sign-in. Does not ask who is there: an old cookie must not keep anybody from signing in. */
    StaffPage guestPage(String titleKey) {
        Texts texts = guestTexts();
        return new StaffPage(texts, texts.of(titleKey), path(), assets.of(STYLESHEET), false, "", "", "", List.of(),
                others(texts.language()));
    }

    Texts guestTexts() {
        return book.in(guestLanguage.of(request.getCurrent()));
    }

    SignedIn person() {
        return SignedIn.of(identity);
    }

    private String path() {
        return request.getCurrent().normalizedPath();
    }

    private List<Language> others(Language current) {
        return languages.staff().stream().filter(language -> !language.equals(current)).toList();
    }
}
