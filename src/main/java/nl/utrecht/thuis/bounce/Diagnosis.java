package nl.utrecht.thuis.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's answer means: its status code by RFC 3463, its reply code by RFC 5321, and its words. */
final class Diagnosis {
    /** Not a part of a network address or a version. */
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?!\\.?\\d)");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([45])(\\d\\d)(?=[- ])");
    /** Microsoft's 5.4.310 is a domain that does not exist; the others are of RFC 3463 and RFC 7505. */
    private static final Set<String> UNKNOWN = Set.of("1.1", "1.2", "1.3", "1.6", "1.10", "4.310");
    private static final Set<String> OUR_OWN_ADDRESS = Set.of("1.7", "1.8");
    private static final Set<String> TOO_LARGE = Set.of("2.3", "3.4");
    private static final String DISABLED = "2.1";
    private static final String FULL = "2.2";
    private static final String EXPIRED = "4.7";
    private static final String SAYS_NOTHING = "0.0";

    private Diagnosis() {}

    /** The mildest of all that an answer says; {@link BounceKind#NOT_DELIVERED} when it says nothing. */
    static BounceKind of(String answer) {
        List<BounceKind> said = new ArrayList<>(Phrases.kinds(answer));
        List<MatchResult> statuses = STATUS.matcher(answer).results().filter(status -> !status.group(1).equals("2")).toList();
        statuses.forEach(status -> said.add(ofStatus(status)));
        if (statuses.isEmpty()) {
            Matcher reply = REPLY.matcher(answer);
            while (reply.find()) {
                said.add(ofReply(reply.group(1), reply.group(2)));
            }
        }
        return BounceKind.mildest(said);
    }

    /** Whether a line holds a code, so that it quotes a server. */
    static boolean quotesAServer(String line) {
        return STATUS.matcher(line).find() || REPLY.matcher(line).find();
    }

    /** What the field {@code Status} of a report says; {@link BounceKind#NOT_DELIVERED} when it has none or a general one. */
    static BounceKind ofStatus(String field) {
        Matcher status = STATUS.matcher(field);
        return status.find() ? ofStatus(status) : BounceKind.NOT_DELIVERED;
    }

    private static BounceKind ofStatus(MatchResult status) {
        String detail = Integer.parseInt(status.group(2)) + "." + Integer.parseInt(status.group(3));
        if (status.group(1).equals("2")) {
            return BounceKind.DELIVERED;
        } else if (detail.equals(FULL)) {
            return BounceKind.MAILBOX_FULL;
        } else if (TOO_LARGE.contains(detail)) {
            return BounceKind.TOO_LARGE;
        } else if (detail.equals(EXPIRED) || status.group(1).equals("4") && !detail.equals(SAYS_NOTHING)) {
            return BounceKind.TEMPORARY;
        } else if (detail.startsWith("7.") || OUR_OWN_ADDRESS.contains(detail)) {
            return BounceKind.REFUSED_BY_POLICY;
        } else if (detail.equals(DISABLED)) {
            return BounceKind.MAILBOX_DISABLED;
        }
        return UNKNOWN.contains(detail) ? BounceKind.ADDRESS_UNKNOWN : BounceKind.NOT_DELIVERED;
    }

    /** A bare 550 can mean anything; 551 and 556 are about the address, 552 is about room. */
    private static BounceKind ofReply(String first, String rest) {
        if (first.equals("4")) {
            return BounceKind.TEMPORARY;
        } else if (rest.equals("52")) {
            return BounceKind.MAILBOX_FULL;
        }
        return rest.equals("51") || rest.equals("56") ? BounceKind.ADDRESS_UNKNOWN : BounceKind.NOT_DELIVERED;
    }
}
