package nl.utrecht.thuis.translation;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** A file with translations cannot be read at all, or is not for this language. Nothing of it was used. */
final class TextFileUnreadable extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient Detail detail;

    private TextFileUnreadable(Detail detail) {
        super(detail.key());
        this.detail = detail;
    }

    /** @param reason last part of the key of the sentence that says why */
    static TextFileUnreadable because(String reason) {
        return because(reason, Map.of());
    }

    static TextFileUnreadable because(String reason, Map<String, Object> arguments) {
        return new TextFileUnreadable(new Detail("file", "staff.texts.file." + reason, arguments));
    }

    @Override
    public String type() {
        return "text-file-unreadable";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public List<Detail> details() {
        return List.of(detail);
    }
}
