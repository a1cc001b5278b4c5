package nl.utrecht.thuis.bounce;

import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail, or a part of one, read forgivingly: a boundary that is missing is looked for, an end that is missing is the end of the mail, and what is nested
 * deeper than any report nests is not looked at.
 *
 * @param head the lines before the body
 * @param headers the same, to look up
 * @param body as it came, a character per byte, with plain line feeds
 * @param parts of a multipart, or the one message that it encloses
 */
record MailPart(String head, InternetHeaders headers, String body, List<MailPart> parts) {
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 50;
    private static final int LONGEST_CONTENT = 1 << 18;
    private static final int LONGEST_HEADER = 8192;
    private static final int LONGEST_SUBJECT = 500;
    private static final Pattern FOLD = Pattern.compile("\n[ \\t]++");
    private static final Pattern BOUNDARY = Pattern.compile("boundary\\s*+=\\s*+(?:\"([^\"]*+)\"|([^;\\s]++))", Pattern.CASE_INSENSITIVE);

    /** Reads a mail, with whatever line ends it has; a NUL means nothing. */
    static MailPart read(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1).replace("\0", "").replace("\r\n", "\n").replace('\r', '\n');
        return read(text.startsWith("From ") ? text.substring(text.indexOf('\n') + 1) : text, 0);
    }

    private static MailPart read(String text, int depth) {
        String mail = text.stripLeading();
        boolean bare = text.startsWith("\n") && depth > 0;
        int end = bare ? 0 : mail.indexOf("\n\n");
        String head = bare ? "" : end < 0 ? mail : mail.substring(0, end + 1);
        String body = bare ? text.substring(1) : end < 0 ? "" : mail.substring(end + 2);
        MailPart whole = new MailPart(head, fields(head), body, List.of());
        return depth == DEEPEST ? whole : new MailPart(head, whole.headers, body, whole.inner(depth + 1));
    }

    /** The fields of a head. Angus would read it from a stream, but looks for a service each time it does, which takes longer than the reading. */
    static InternetHeaders fields(String head) {
        InternetHeaders headers = new InternetHeaders();
        FOLD.matcher(head).replaceAll(" ").lines().forEach(headers::addHeaderLine);
        return headers;
    }

    private List<MailPart> inner(int depth) {
        if (isA("message/rfc822") || isA("message/global") || isA("text/rfc822-headers") || isA("message/global-headers")) {
            return List.of(read(new String(content(), StandardCharsets.ISO_8859_1).replace("\r\n", "\n").stripLeading(), depth));
        }
        return type().startsWith("multipart/") ? split().stream().map(part -> read(part, depth)).toList() : List.of();
    }

    private List<String> split() {
        List<String> lines = Arrays.asList(body.split("\n", -1));
        String delimiter = "--" + boundary(lines);
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean inside = false;
        for (String line : lines) {
            boolean last = line.stripTrailing().equals(delimiter + "--");
            boolean cut = last || line.stripTrailing().equals(delimiter);
            if (cut && inside) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            if (last || pieces.size() == MOST_PARTS) {
                return pieces;
            }
            if (inside && !cut) {
                piece.append(line).append('\n');
            }
            inside |= cut;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** The one that was announced, or else what the first line that looks like one says. */
    private String boundary(List<String> lines) {
        Matcher announced = BOUNDARY.matcher(header("Content-Type"));
        if (announced.find()) {
            String boundary = announced.group(1) == null ? announced.group(2) : announced.group(1).stripTrailing();
            if (lines.stream().anyMatch(line -> line.stripTrailing().equals("--" + boundary))) {
                return boundary;
            }
        }
        return lines.stream().filter(line -> line.length() > 4 && line.startsWith("--") && !line.startsWith("-- ")).findFirst()
                .map(line -> line.substring(2).stripTrailing()).orElse("\n");
    }

    /** The first header of that name, or an empty text. */
    String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    /** Every header of those names. */
    List<String> headers(String... names) {
        return Stream.of(names).map(headers::getHeader).filter(values -> values != null).flatMap(Arrays::stream)
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST_HEADER))).toList();
    }

    /** What it says it is about, with its encoded words decoded. */
    String subject() {
        String subject = header("Subject");
        try {
            return MimeUtility.decodeText(subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)));
        } catch (UnsupportedEncodingException e) {
            return subject;
        }
    }

    /** Such as {@code text/plain}, which it is when it does not say. */
    String type() {
        String type = header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? "text/plain" : type;
    }

    boolean isA(String type) {
        return type().equals(type);
    }

    /** This part and all below it, but nothing of an enclosed message. */
    Stream<MailPart> own() {
        return type().startsWith("multipart/") ? Stream.concat(Stream.of(this), parts.stream().flatMap(MailPart::own)) : Stream.of(this);
    }

    /** The beginning of the body without its transfer encoding; where that is broken, what can be read. */
    byte[] content() {
        return TransferEncoding.decode(body.substring(0, Math.min(body.length(), LONGEST_CONTENT)), header("Content-Transfer-Encoding"));
    }
}
