package nl.utrecht.thuis.bounce;

import jakarta.mail.Header;
import jakarta.mail.internet.InternetHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a report by RFC 3464 says about one recipient. Angus has a reader of its own for such reports (its module dsn); it relies on the empty lines that many
 * leave out, and looks for a service at every group, so that a mail of nothing but groups would take it minutes.
 *
 * @param action such as {@code failed}, or empty
 * @param status such as {@code 5.1.1}, or empty
 * @param diagnostic the server's own words, or empty
 */
record RecipientStatus(String action, String status, String diagnostic) {
    /** A report is about one mail with one recipient, or a few whom a forward leads to. */
    private static final int LONGEST = 65_536;
    private static final Pattern FOLD = Pattern.compile("\\s++");
    private static final Set<String> OF_A_RECIPIENT = Set.of("final-recipient", "action", "status", "diagnostic-code");

    /** The recipients of a {@code message/delivery-status}. Empty lines between them are not relied on: a field that comes again begins the next. */
    static List<RecipientStatus> read(MailPart part) {
        List<Map<String, String>> recipients = new ArrayList<>();
        for (Header field : Collections.list(fields(part).getAllHeaders())) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            if (OF_A_RECIPIENT.contains(name)) {
                if (recipients.isEmpty() || recipients.get(recipients.size() - 1).containsKey(name)) {
                    recipients.add(new HashMap<>());
                }
                recipients.get(recipients.size() - 1).put(name, FOLD.matcher(field.getValue()).replaceAll(" ").strip());
            }
        }
        return recipients.stream().map(fields -> new RecipientStatus(fields.getOrDefault("action", "").toLowerCase(Locale.ROOT),
                fields.getOrDefault("status", ""), fields.getOrDefault("diagnostic-code", ""))).toList();
    }

    /** All fields of a part that a machine reads, in their order; where the part's own header did not end, they are there. */
    static InternetHeaders fields(MailPart part) {
        byte[] content = part.content();
        String body = new String(content, 0, Math.min(content.length, LONGEST), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        return MailPart.fields(part.head() + body.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")));
    }

    /** What became of the mail to this recipient. */
    BounceKind kind() {
        if (action.startsWith("delayed")) {
            return BounceKind.DELAYED;
        } else if (action.startsWith("deliver") || action.startsWith("relay") || action.startsWith("expand")) {
            return BounceKind.DELIVERED;
        }
        BounceKind code = Diagnosis.ofStatus(status);
        if (code == BounceKind.DELIVERED) {
            return action.startsWith("fail") ? Diagnosis.of(diagnostic) : code;
        }
        BounceKind kind = Collections.min(List.of(code, Diagnosis.of(diagnostic)));
        return kind == BounceKind.NOT_DELIVERED && status.startsWith("4.") ? BounceKind.TEMPORARY : kind;
    }
}
