package nl.utrecht.thuis.i18n;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong in content files, so that a failed start names all of it at once. */
public final class ContentErrors {
    private final List<String> lines = new ArrayList<>();

    /** One error: {@code file:line: what}; a line of 0 is left out. */
    public void add(String file, int line, String what) {
        lines.add(line > 0 ? file + ":" + line + ": " + what : file + ": " + what);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** @throws InvalidContent with every error, if there is one */
    public void throwIfAny() {
        if (!lines.isEmpty()) {
            throw new InvalidContent(lines());
        }
    }

    /** Content that cannot be used; the message lists every error on a line of its own. */
    public static final class InvalidContent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidContent(List<String> lines) {
            super("The content folders have " + lines.size() + " errors:\n  " + String.join("\n  ", lines));
        }
    }
}
