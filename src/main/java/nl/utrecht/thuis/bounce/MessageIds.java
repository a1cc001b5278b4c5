package nl.utrecht.thuis.bounce;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which message of ours a mail is about. Our envelope sender is {@code bounces+<32 hex digits>@…}, our {@code Message-ID} {@code <uuid@…>}; both hold
 * a random id (version 4), so that others' numbers are seldom taken for ours, and a wrong one is the id of nobody.
 */
final class MessageIds {
    private static final Pattern OF_A_SENDER = Pattern
            .compile("[+=]([0-9a-f]{8})([0-9a-f]{4})(4[0-9a-f]{3})([89ab][0-9a-f]{3})([0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);
    private static final String UUID_4 = "([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})";
    private static final Pattern OF_A_MESSAGE = Pattern.compile("^\\s*+<?+" + UUID_4 + "@|<" + UUID_4 + "@", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_AN_ENVELOPE = Pattern.compile("(?<![0-9a-f-])" + UUID_4 + "(?![0-9a-f-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("message-id:\\s*+<?+" + UUID_4 + "@", Pattern.CASE_INSENSITIVE);
    private static final String[] RECIPIENT = {"To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To",
            "Apparently-To", "Resent-To", "Received"};
    private static final Set<String> REPORTS = Set.of("message/delivery-status", "message/global-delivery-status",
            "message/feedback-report", "message/disposition-notification");

    private MessageIds() {}

    /** The id, or nothing when there is none or when two good witnesses contradict each other. */
    static Optional<UUID> find(MailPart mail) {
        Set<UUID> recipient = senders(mail.headers(RECIPIENT));
        Set<UUID> returned = ofReturned(mail);
        if (!recipient.isEmpty() && !returned.isEmpty() && !recipient.equals(returned)) {
            return Optional.empty();
        }
        return Stream.<Supplier<Set<UUID>>>of(() -> recipient, () -> returned, () -> ofReport(mail),
                () -> messages(mail.headers(Phrases.of(Phrases.ANSWERED).toArray(String[]::new))), () -> ofWords(mail))
                .map(Supplier::get).filter(ids -> !ids.isEmpty()).findFirst().filter(ids -> ids.size() == 1)
                .map(ids -> ids.iterator().next());
    }

    /** Of the mail that came back. */
    private static Set<UUID> ofReturned(MailPart mail) {
        List<MailPart> returned = mail.own().filter(part -> !part.type().startsWith("multipart/")).flatMap(part -> part.parts().stream())
                .toList();
        return both(returned.stream().flatMap(part -> part.headers("Return-Path", "X-Envelope-From", "Sender").stream()).toList(),
                returned.stream().flatMap(part -> part.headers("Message-ID").stream()).toList());
    }

    /** Of the fields that a machine reads. */
    private static Set<UUID> ofReport(MailPart mail) {
        List<String> fields = mail.own().filter(part -> REPORTS.contains(part.type())).map(RecipientStatus::fields)
                .flatMap(all -> Stream.of("Original-Envelope-Id", "Original-Message-ID", "X-Original-Message-ID", "Original-Mail-From")
                        .map(all::getHeader))
                .filter(values -> values != null).flatMap(Stream::of).toList();
        Set<UUID> found = both(fields, fields);
        fields.forEach(field -> add(OF_AN_ENVELOPE.matcher(field), found));
        return found;
    }

    private static Set<UUID> ofWords(MailPart mail) {
        String text = ReadableText.of(mail);
        Set<UUID> found = senders(List.of(text));
        add(QUOTED.matcher(text), found);
        return found;
    }

    private static Set<UUID> both(Collection<String> addresses, Collection<String> messageIds) {
        Set<UUID> found = senders(addresses);
        found.addAll(messages(messageIds));
        return found;
    }

    private static Set<UUID> senders(Collection<String> texts) {
        return texts.stream().flatMap(text -> OF_A_SENDER.matcher(text).results())
                .map(id -> Stream.of(1, 2, 3, 4, 5).map(id::group).collect(Collectors.joining("-")).toLowerCase(Locale.ROOT))
                .map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<UUID> messages(Collection<String> texts) {
        Set<UUID> found = new LinkedHashSet<>();
        texts.forEach(text -> add(OF_A_MESSAGE.matcher(text), found));
        return found;
    }

    private static void add(Matcher ids, Set<UUID> found) {
        while (ids.find()) {
            for (int group = 1; group <= ids.groupCount(); group++) {
                if (ids.group(group) != null) {
                    found.add(UUID.fromString(ids.group(group).toLowerCase(Locale.ROOT)));
                }
            }
        }
    }
}
