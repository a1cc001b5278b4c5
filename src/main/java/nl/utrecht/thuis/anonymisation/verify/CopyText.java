package nl.utrecht.thuis.anonymisation.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text format of COPY: a row is a line, values stand between tabs, a backslash hides what would confuse. */
final class CopyText {

    private CopyText() {}

    /** The values of a line without its end; null where there is none. */
    static List<@Nullable String> values(String line) {
        List<@Nullable String> values = new ArrayList<>();
        for (String value : line.split("\t", -1)) {
            values.add(value.equals("\\N") ? null : value.indexOf('\\') < 0 ? value : plain(value));
        }
        return values;
    }

    private static String plain(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\\' && i + 1 < value.length()) {
                i++;
                text.append(hidden(value.charAt(i)));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private static char hidden(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> '\u000b';
            default -> letter;
        };
    }
}
