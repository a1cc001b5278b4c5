package nl.utrecht.thuis.translation;

import io.quarkus.security.ForbiddenException;
import java.util.List;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextState;

/**
 * Somebody who works on texts.
 *
 * @param approves whether they may say that people can read a text: researchers may
 * @param languages those whose texts they work on
 */
record Editor(String username, boolean approves, List<Language> languages) {

    /** @throws ForbiddenException when the texts of that language are not theirs */
    Editor in(Language language) {
        if (!languages.contains(language)) {
            throw new ForbiddenException();
        }
        return this;
    }

    /** @throws ForbiddenException when they may not give a text that state */
    void mayGive(TextState state) {
        if (state == TextState.APPROVED && !approves) {
            throw new ForbiddenException();
        }
    }
}
