package nl.utrecht.thuis.response;

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
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.keys.FormToken;

/** Makes the frame of a respondent's page. */
@ApplicationScoped
class RespondentPages {
    private static final String STYLESHEET = "respondent.css";
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
    Texts texts(String tag) {
        return textBook.in(languages.find(tag).orElseThrow(NotFoundException::new));
    }

    Texts texts(Language language) {
        return textBook.in(language);
    }

    /** The texts of a language as previews show them. */
    Texts previewTexts(Language language) {
        return textBook.preview(language);
    }

    /** The same for the language in an address. @throws NotFoundException when there is no such language */
    Texts previewTexts(String tag) {
        return previewTexts(languages.find(tag).orElseThrow(NotFoundException::new));
    }

    String previewStylesheet() {
        return assets.of(PREVIEW_STYLESHEET);
    }

    /** The e-mail address to write to. */
    String contact() {
        return contact.address();
    }

    /** The address at which a code can be typed. */
    String address(Texts t) {
        return baseUrl.of("/" + t.language().tag());
    }

    /** The languages that somebody who comes in can choose from: those of the waves in the field, or all when there is none; this one first. */
    List<Language> startingWith(Language first) {
        Set<String> open = Wave.in(WaveState.IN_THE_FIELD).stream().flatMap(wave -> wave.languageTags().stream())
                .collect(Collectors.toSet());
        return languages.all().stream().filter(language -> open.isEmpty() || open.contains(language.tag()))
                .sorted(Comparator.comparing(language -> !language.equals(first))).toList();
    }

    /** The languages of somebody's wave. */
    List<Language> of(Admission admission) {
        return Wave.get(admission.wave()).languageTags().stream().map(languages::get).toList();
    }

    RespondentPage page(Texts t, String titleKey, String path) {
        return page(t, t.of(titleKey), path, false, Optional.empty());
    }

    RespondentPage page(Texts t, String title, String path, boolean error, Optional<Admission> admission) {
        return new RespondentPage(t, title, path, "/" + t.language().tag() + "/q", admission.map(this::of).orElseGet(languages::all), error,
                admission.map(a -> FormToken.of(a.session())).orElse(""), stylesheet(), pictograms, Optional.empty());
    }

    /** The address of the style sheet. */
    String stylesheet() {
        return assets.of(STYLESHEET);
    }
}
