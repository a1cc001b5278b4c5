package nl.utrecht.thuis.i18n;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong in any content file, so that a failed start names all of it at once. */
@Singleton
public class ContentErrors {
    /** When the beans that read content start; they add their errors here and do not throw. */
    public static final int READ = 1;
    private static final int JUDGE = READ + 1;

    private final List<String> lines = new ArrayList<>();

    /** One error: {@code file:line: what}; a line of 0 is left out. */
    public void add(String file, int line, String what) {
        lines.add(line > 0 ? file + ":" + line + ": " + what : file + ": " + what);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    void onStart(@Observes @Priority(JUDGE) StartupEvent start) {
        throwIfAny();
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
