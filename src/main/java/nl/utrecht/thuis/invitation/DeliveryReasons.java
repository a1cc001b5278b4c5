package nl.utrecht.thuis.invitation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.Delivery;
import nl.utrecht.thuis.outbox.MessageState;

/** Why mails were not sent, in words. A code of a mail server that has no words of its own is shown as it is. */
record DeliveryReasons(Texts t) {
    private static final String KEY = "staff.delivery.reason.";

    /** Why mail came back for good. */
    List<DeliveryView.Reason> bounces(List<Delivery> mails) {
        return reasons(mails, reason -> reason.state() == MessageState.BOUNCED);
    }

    /** Why mail was not sent, or not yet. */
    List<DeliveryView.Reason> others(List<Delivery> mails) {
        return reasons(mails, reason -> reason.state() != MessageState.BOUNCED);
    }

    private List<DeliveryView.Reason> reasons(List<Delivery> mails, Predicate<Delivery.Reason> which) {
        Map<String, Long> numbers = mails.stream().flatMap(mail -> mail.reasons().stream()).filter(which)
                .collect(groupingBy(this::words, summingLong(Delivery.Reason::number)));
        return numbers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .map(reason -> new DeliveryView.Reason(reason.getKey(), t.number(reason.getValue()))).toList();
    }

    /** A mail that will be tried again has the reason of the last time. */
    private String words(Delivery.Reason reason) {
        String said = t.has(KEY + reason.reason()) ? t.of(KEY + reason.reason()) : t.of(KEY + "code", "code", reason.reason());
        boolean again = reason.state() == MessageState.PENDING || reason.state() == MessageState.SENDING;
        return again ? t.of(KEY + "again", "reason", said) : said;
    }
}
