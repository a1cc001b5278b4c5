package nl.utrecht.thuis.wave;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What comes from outside may lack anything. */
final class Given {

    private Given() {}

    /** The list without what is missing in it. */
    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
    }
}
