package nl.utrecht.thuis.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place for a text that people of this installation write themselves and that is in no file. It may have several paragraphs; which arguments it
 * may have, its owner says.
 *
 * @param original whether the place is in the source language itself
 * @param source the Dutch text that this one must say too, whose names it may keep
 */
public record FreeText(Language language, boolean original, String source) {

    /** Everything that is wrong with a text here but for its arguments; empty when nothing is. */
    public List<Finding> findings(String text) {
        return new TextCheck(language, original, text, original ? text : source, "").findings(text);
    }

    /**
     * What each argument of a message is used as besides a bare {@code {name}}: {@code number}, {@code date} …
     *
     * @throws RuntimeException when it is no message
     */
    public static Map<String, Set<String>> arguments(String text) {
        return Message.parse(text).arguments();
    }

    /** What people read of a message: everything but names, keywords and braces. @throws RuntimeException when it is no message */
    public static String words(String text) {
        return Message.parse(text).literal();
    }

    /**
     * A text as it is stored: in normal form C, with typographic apostrophes and line ends of one character, without characters that nobody sees;
     * those that join letters, or keep them apart, stay.
     */
    public static String normal(String typed) {
        String visible = typed.replace("\r\n", "\n").replaceAll("[\r\u2028\u2029]", "\n").replace('\t', ' ').codePoints()
                .filter(c -> c == '\n' || !hidden(c)).mapToObj(Character::toString).collect(Collectors.joining());
        return TextCheck.normal(visible).replaceAll("[ \u00A0]+\n", "\n").replaceAll("\n{3,}", "\n\n");
    }

    private static boolean hidden(int c) {
        return TextCheck.isControl(c) || UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL);
    }
}
