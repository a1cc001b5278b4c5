package nl.utrecht.thuis.outbox;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the messages of one occasion are. Each message is in exactly one of the numbers.
 *
 * @param sending in the hands of a worker, or of one that died
 * @param sent taken by the mail server and not come back
 * @param bounced taken by the mail server and come back for good
 * @param dropped no longer needed when it was their turn, or stopped
 * @param failed refused for good, or tried in vain for too long
 * @param reasons why messages are where they are, the largest number first; words and codes, never an address
 * @param earliestRetry when the first of those that were tried in vain is tried again
 */
public record Delivery(String template, String occasion, long waiting, long sending, long sent, long bounced, long dropped, long failed,
        List<Reason> reasons, Optional<Instant> earliestRetry) {

    /** So many messages are in that state for that reason. */
    public record Reason(MessageState state, String reason, long number) {}

    /** So many messages are in that state for that reason, if any. */
    record Row(String template, String occasion, MessageState state, @Nullable String reason, long number, @Nullable Instant retry) {}

    /** From all rows of one occasion. */
    static Delivery of(List<Row> rows) {
        Map<MessageState, Long> numbers = rows.stream().collect(groupingBy(Row::state, summingLong(Row::number)));
        List<Reason> reasons = rows.stream().filter(row -> row.reason() != null)
                .map(row -> new Reason(row.state(), String.valueOf(row.reason()), row.number()))
                .sorted(comparingLong(Reason::number).reversed().thenComparing(Reason::reason).thenComparing(Reason::state)).toList();
        return new Delivery(rows.get(0).template(), rows.get(0).occasion(), numbers.getOrDefault(MessageState.PENDING, 0L),
                numbers.getOrDefault(MessageState.SENDING, 0L), numbers.getOrDefault(MessageState.SENT, 0L),
                numbers.getOrDefault(MessageState.BOUNCED, 0L), numbers.getOrDefault(MessageState.DROPPED, 0L),
                numbers.getOrDefault(MessageState.FAILED, 0L), reasons,
                rows.stream().map(Row::retry).filter(Objects::nonNull).min(Instant::compareTo));
    }

    /** How many were decided on. */
    public long total() {
        return waiting + sending + delivered() + dropped + failed;
    }

    /** How many the mail server has taken. */
    public long delivered() {
        return sent + bounced;
    }
}
