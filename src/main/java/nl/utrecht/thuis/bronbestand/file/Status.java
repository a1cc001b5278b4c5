package nl.utrecht.thuis.bronbestand.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where somebody stands in the integration, as the register says it. Only those who are active are followed. */
public enum Status {
    ACTIVE, MOVED, FINISHED, EXEMPTED;

    /** The name in mappings and text keys, such as {@code moved}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people of this status take part. */
    public boolean isFollowed() {
        return this == ACTIVE;
    }

    static Optional<Status> of(String slug) {
        return Arrays.stream(values()).filter(status -> status.slug().equals(slug)).findFirst();
    }
}
