package nl.utrecht.thuis.wording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What nobody may type into a message: a mail with an address that is not filled in looks like phishing, and leads who knows where; markup is shown as
 * it is typed. Pure.
 */
final class TypedByHand {
    /** A scheme, or what mail programs make a link of: a name with a dot and letters after it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\p{L}[\\p{L}\\p{N}+.-]*:/{1,2}\\S*|(?:mailto|tel|javascript|data):\\S+|[\\p{L}\\p{N}_%+-][\\p{L}\\p{N}._%+@-]*\\.\\p{L}{2,}[^\\s.,;:!?)»”]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARKUP = Pattern.compile("</?\\p{L}[^>\\n]*>?|<!\\S*|&#?\\p{Alnum}{2,}+;|\\[[^\\]\\n]*]\\([^)\\n]*\\)");

    private TypedByHand() {}

    /** Addresses of sites and of mail. */
    static List<String> addresses(String words) {
        return found(ADDRESS, words);
    }

    /** HTML, its characters by name, links in Markdown. */
    static List<String> markup(String words) {
        return found(MARKUP, words);
    }

    private static List<String> found(Pattern pattern, String words) {
        return pattern.matcher(words).results().map(MatchResult::group).distinct().toList();
    }
}
