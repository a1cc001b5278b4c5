package nl.utrecht.thuis.wave;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A legal group that takes part in a wave.
 *
 * @param code what the register's value is read as, such as {@code asylum}
 * @param name what people call it; empty for a group that our texts have a name for
 */
public record LegalGroup(String code, String name) {

    /** Reads {@code code} or {@code code=name}. */
    public static LegalGroup parse(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new LegalGroup(text.strip(), "")
                : new LegalGroup(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /** Groups as a wave keeps them: as {@link #text()}, with commas. */
    static List<LegalGroup> parseAll(String groups) {
        return Arrays.stream(groups.split(",")).map(LegalGroup::parse).toList();
    }

    static String join(List<LegalGroup> groups) {
        return groups.stream().map(LegalGroup::text).collect(Collectors.joining(","));
    }

    /** What {@link #parse} reads. */
    public String text() {
        return name.isEmpty() ? code : code + "=" + name;
    }
}
