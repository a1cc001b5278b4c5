package nl.utrecht.thuis.phone;

import nl.utrecht.thuis.i18n.Language;

/**
 * Where the pages of a preview are: addresses in which only the language and the screen differ.
 *
 * @param before what comes before the language
 * @param after what comes after it
 * @param query what a link that carries no form adds, to tell which questionnaire; may be empty
 */
public record PreviewRoad(String before, String after, String query) {

    /** The road of somebody who came by the link of that secret. */
    public static PreviewRoad ofLink(String token) {
        return new PreviewRoad("/", "/preview/" + token, "");
    }

    public static PreviewRoad ofStaff(String questionnaire) {
        return new PreviewRoad("/staff/preview/", "", "?questionnaire=" + questionnaire);
    }

    public String in(Language language) {
        return before + language.tag() + after;
    }

    /** Never the address: it may hold the secret of a link. */
    @Override
    public String toString() {
        return "PreviewRoad[" + query + "]";
    }
}
