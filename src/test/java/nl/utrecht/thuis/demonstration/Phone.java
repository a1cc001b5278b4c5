package nl.utrecht.thuis.demonstration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Somebody's phone in a test: walks the respondent's road over HTTP, page by page. */
public final class Phone {
    private Phone() {}

    /**
     * Opens a personal link, answers what is asked and sends.
     *
     * @param base the application's address
     * @param link path of the personal link
     * @param form gives the fields of a question's form by the question's slug
     * @param stopAfter how many questions are answered before the phone is put away
     */
    public static void answers(String base, String link, String language, Function<String, Map<String, List<String>>> form, int stopAfter) {
        new Interview(new Http(base), language, true).play(link, form::apply, stopAfter);
    }
}
