package nl.utrecht.thuis.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mail in the mailbox for bounces says. A pure reading of what anybody can send: it never fails, looks at a bounded number of bytes, and keeps
 * nothing but this.
 *
 * @param messageId our message that it is about, where it tells
 */
record DeliveryReport(BounceKind kind, @Nullable UUID messageId) {
    /** Servers say what they have to say first, and quote the mail after that. */
    static final int MOST_BYTES = 1 << 20;
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "virus", "opt-out", "opt-out-list", "other");
    private static final DeliveryReport UNREADABLE = new DeliveryReport(BounceKind.UNRECOGNISED, null);

    /**
     * Reads the beginning of a mail.
     *
     * @throws IOException when the stream breaks off with an error; nothing that stands in the mail is one
     */
    static DeliveryReport read(InputStream mail) throws IOException {
        byte[] beginning = mail.readNBytes(MOST_BYTES);
        try {
            MailPart part = MailPart.read(beginning);
            Optional<UUID> id = MessageIds.find(part);
            return new DeliveryReport(kind(part, id.isPresent()), id.orElse(null));
        } catch (RuntimeException e) {
            return UNREADABLE;
        }
    }

    private static BounceKind kind(MailPart mail, boolean aboutOurs) {
        Optional<MailPart> complaint = part(mail, "message/feedback-report");
        if (complaint.isPresent()) {
            return isComplaint(complaint.get()) ? BounceKind.COMPLAINT : BounceKind.UNRECOGNISED;
        }
        Optional<BounceKind> report = isByAMachine(mail) ? ofReport(mail) : Optional.empty();
        return report.or(() -> PlainReport.kind(mail)).orElseGet(
                () -> !PlainReport.isFromADaemon(mail) && AutoReply.is(mail, aboutOurs) ? BounceKind.AUTO_REPLY : BounceKind.UNRECOGNISED);
    }

    /** By RFC 3464, or a reader's receipt (RFC 8098), which tells that it arrived. */
    private static Optional<BounceKind> ofReport(MailPart mail) {
        if (part(mail, "message/disposition-notification").isPresent()) {
            return Optional.of(BounceKind.DELIVERED);
        }
        List<BounceKind> recipients = mail.own()
                .filter(part -> part.isA("message/delivery-status") || part.isA("message/global-delivery-status"))
                .flatMap(part -> RecipientStatus.read(part).stream()).map(RecipientStatus::kind).toList();
        return BounceKind.together(recipients)
                .map(kind -> kind == BounceKind.NOT_DELIVERED ? PlainReport.cause(PlainReport.words(mail)) : kind);
    }

    /** A person who forwards a report adds words to it, which are not ours to throw away. */
    private static boolean isByAMachine(MailPart mail) {
        return mail.isA("multipart/report") || PlainReport.isFromAMailSystem(mail);
    }

    private static boolean isComplaint(MailPart report) {
        String type = RecipientStatus.fields(report).getHeader("Feedback-Type", null);
        return type != null && COMPLAINTS.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<MailPart> part(MailPart mail, String type) {
        return mail.own().filter(part -> part.isA(type)).findFirst();
    }
}
