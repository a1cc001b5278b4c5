package nl.utrecht.thuis.phone;

import java.util.List;
import nl.utrecht.thuis.i18n.Language;

/**
 * What the frame shows of somebody who has come in.
 *
 * @param languages of their wave
 * @param token proof that a form comes from a page of this session
 */
public record OpenSession(List<Language> languages, String token) {

    @Override
    public String toString() {
        return "OpenSession"; // never the token
    }
}
