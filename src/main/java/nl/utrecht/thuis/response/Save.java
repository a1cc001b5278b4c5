package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Map;

/**
 * Which save of which page a form is, so that one that comes twice or too late changes nothing.
 *
 * @param page the id that the page carries, at most 36 characters; empty for none
 * @param turn which save from that page: a script counts from 1 and gives a repeated one its old number; a page without script stays at 0
 */
record Save(String page, int turn) {
    private static final int LONGEST_ID = 36;

    /** The save that a form tells of, in its fields {@code save} and {@code turn}; strange values are taken for none. */
    static Save of(Map<String, List<String>> form) {
        String page = first(form, "save");
        String turn = first(form, "turn");
        return new Save(page.length() <= LONGEST_ID ? page : "", turn.matches("\\d{1,6}") ? Integer.parseInt(turn) : 0);
    }

    private static String first(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }
}
