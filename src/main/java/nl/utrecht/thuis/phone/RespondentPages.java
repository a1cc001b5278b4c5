package nl.utrecht.thuis.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.address.Contact;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.keys.FormToken;

/** Makes the frame of a respondent's page. */
@ApplicationScoped
public class RespondentPages {
    private static final String STYLESHEET = "respondent.css";
    private static final String SCRIPT = "respondent.js";
    private static final String PREVIEW_STYLESHEET = "preview.css";

    @Inject
    Languages languages;
    @Inject
    TextBook textBook;
    @Inject
    Assets assets;
    @Inject
    Pictograms pictograms;
    @Inject
    Contact contact;
    @Inject
    BaseUrl baseUrl;

    /** The texts of the language in an address. @throws NotFoundException when there is no such language */
    public Texts texts(String tag) {
        return textBook.in(languages.find(tag).orElseThrow(NotFoundException::new));
    }

    public Texts texts(Language language) {
        return textBook.in(language);
    }

    /** The texts of a language as previews show them. */
    public Texts previewTexts(Language language) {
        return textBook.preview(language);
    }

    /** The same for the language in an address. @throws NotFoundException when there is no such language */
    public Texts previewTexts(String tag) {
        return previewTexts(languages.find(tag).orElseThrow(NotFoundException::new));
    }

    public String previewStylesheet() {
        return assets.of(PREVIEW_STYLESHEET);
    }

    /** The e-mail address to write to. */
    public String contact() {
        return contact.address();
    }

    /** The address at which a code can be typed. */
    public String address(Texts t) {
        return baseUrl.of("/" + t.language().tag());
    }

    /** The languages that somebody who comes in can choose from: those of the waves in the field, or all when there is none; this one first. */
    public List<Language> startingWith(Language first) {
        Set<String> open = Wave.in(WaveState.IN_THE_FIELD).stream().flatMap(wave -> wave.languageTags().stream())
                .collect(Collectors.toSet());
        return languages.all().stream().filter(language -> open.isEmpty() || open.contains(language.tag()))
                .sorted(Comparator.comparing(language -> !language.equals(first))).toList();
    }

    /** What the frame shows of somebody who has come in to this wave with this session. */
    public OpenSession session(String wave, String secret) {
        return new OpenSession(of(Wave.get(wave)), FormToken.of(secret));
    }

    /** The languages of a wave. */
    public List<Language> of(Wave wave) {
        return wave.languageTags().stream().map(languages::get).toList();
    }

    public RespondentPage page(Texts t, String titleKey, String path) {
        return page(t, t.of(titleKey), path, false, Optional.empty());
    }

    public RespondentPage page(Texts t, String title, String path, boolean error, Optional<OpenSession> session) {
        return new RespondentPage(t, title, path, "/" + t.language().tag() + "/q",
                session.map(OpenSession::languages).orElseGet(languages::all), error,
                session.map(OpenSession::token).orElse(""), stylesheet(), pictograms, Optional.empty());
    }

    /** The address of the script that saves in between; the first page fetches it, so that later ones need not. */
    public String script() {
        return assets.of(SCRIPT);
    }

    /** The address of the style sheet. */
    public String stylesheet() {
        return assets.of(STYLESHEET);
    }
}
