package nl.utrecht.thuis.bounce;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a mail as a person would read them: decoded, without markup. */
final class ReadableText {
    /** More than any report says before it quotes the mail that came back. */
    private static final int LONGEST = 65_536;
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*+=\\s*+\"?+([A-Za-z0-9._:-]++)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,6})|([a-z]{2,6}));", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "eacute", "é",
            "egrave", "è", "euml", "ë", "uuml", "ü", "ouml", "ö");

    private ReadableText() {}

    /** The text of all parts that a reader sees, the plain and the marked-up one alike. */
    static String of(MailPart mail) {
        String text = mail.own().filter(part -> part.type().startsWith("text/")).map(ReadableText::words)
                .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String words(MailPart part) {
        String text = characters(part.content(), part.header("Content-Type"));
        return part.isA("text/html") ? withoutMarkup(text) : text;
    }

    /** What the charset says where that is true, else UTF-8 where that is true, else that of old Windows, in which nothing is wrong. */
    private static String characters(byte[] bytes, String type) {
        Matcher named = CHARSET.matcher(type);
        Charset charset = StandardCharsets.UTF_8;
        try {
            charset = named.find() ? Charset.forName(named.group(1)) : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            charset = StandardCharsets.UTF_8;
        }
        try {
            return strictly(charset, bytes);
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return orElse(bytes);
        }
    }

    private static String orElse(byte[] bytes) {
        try {
            return strictly(StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException e) {
            return new String(bytes, OLD_WINDOWS);
        }
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static String withoutMarkup(String html) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
            words.append(html, from, open).append(breaksLine(html, open) ? '\n' : ' ');
            int close = html.indexOf('>', open);
            from = close < 0 ? html.length() : close + 1;
        }
        words.append(html.substring(from));
        return ENTITY.matcher(words).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group(2))));
    }

    /** Words in bold stand in a line; the rest of the markup begins a new one. */
    private static boolean breaksLine(String html, int open) {
        return html.startsWith("<br", open) || html.startsWith("<p", open) || html.startsWith("</p", open) || html.startsWith("<tr", open);
    }

    private static String character(String number, String name) {
        if (number == null) {
            return ENTITIES.getOrDefault(name, " ");
        }
        int point = Integer.parseInt(number);
        return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
    }
}
