package nl.utrecht.thuis.i18n;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of texts: {@code key = ICU message} a line, in UTF-8; a line that ends in a backslash goes on in the next;
 * {@code #} starts a comment line. No escapes but those of ICU and {@code \n}, the end of a line in a text of several paragraphs.
 * A text that is still to be translated is empty.
 */
record TextFile(Path path, Map<String, Entry> entries) {
    private static final String LINE_END = "\\n";

    /** @param last the last of its lines, as it may go on over several */
    record Entry(int line, int last, String pattern) {}

    static TextFile read(Path path, ContentErrors errors) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            errors.add(path.toString(), 0, "is not UTF-8");
            return new TextFile(path, entries);
        }
        for (int i = 0; i < lines.size(); i++) {
            int start = i + 1;
            StringBuilder line = new StringBuilder(lines.get(i).strip());
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            while (line.charAt(line.length() - 1) == '\\' && i + 1 < lines.size()) {
                line.setLength(line.length() - 1);
                line.append(lines.get(++i).strip());
            }
            int equals = line.indexOf("=");
            if (equals < 1) {
                errors.add(path.toString(), start, "is not 'key = text'");
                continue;
            }
            String key = line.substring(0, equals).strip();
            String pattern = line.substring(equals + 1).strip().replace(LINE_END, "\n");
            Entry earlier = entries.putIfAbsent(key, new Entry(start, i + 1, pattern));
            if (earlier != null) {
                errors.add(path.toString(), start, "'" + key + "' is already on line " + earlier.line());
            }
        }
        return new TextFile(path, entries);
    }

    /** A text as a line of such a file. */
    static String line(String key, String text) {
        return key + " = " + text.replace("\n", LINE_END);
    }
}
