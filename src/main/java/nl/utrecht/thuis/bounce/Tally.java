package nl.utrecht.thuis.bounce;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many mails of each kind were read in one go; that is all that a log may say of them. */
final class Tally {
    private final Map<BounceKind, Integer> counts = new EnumMap<>(BounceKind.class);
    private int ofNoMessage;

    void count(BounceKind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** A report that does not tell of which message it is, or of one that is not ours. */
    void countOfNoMessage() {
        ofNoMessage++;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream().map(kind -> kind.getKey().word() + " " + kind.getValue()).collect(Collectors.joining(", "))
                + (ofNoMessage == 0 ? "" : " (" + ofNoMessage + " of no message of ours)");
    }
}
