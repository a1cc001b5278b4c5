package nl.utrecht.thuis.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;

/** What a message is for. A reminder has a text of its own for those who have not started and for those who have not finished. */
public enum MessageKind {
    ANNOUNCEMENT, INVITATION, REMINDER_NOT_STARTED, REMINDER_NOT_FINISHED,
    /** A coach asked the municipality to mail a client. Belongs to no round. */
    PROMPT,
    /** Printed, for people whom mail does not reach. Belongs to no round. */
    LETTER;

    /** What stands in the place of a round's code for what belongs to none. */
    public static final String NO_ROUND = "prompt";

    private static final Set<Placeholder> WAYS_OUT = EnumSet.of(Placeholder.DECLINE, Placeholder.CONTACT);
    private static final Set<Placeholder> NOT_ON_PAPER = EnumSet.of(Placeholder.DECLINE);
    private static final Set<Placeholder> WAYS_IN = EnumSet.of(Placeholder.LINK, Placeholder.CODE, Placeholder.ADDRESS);

    /** The name in addresses, text keys and the database. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that name, if there is one. */
    public static Optional<MessageKind> find(String slug) {
        return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The messages that a round sends: a reminder can leave one of its two out. */
    public static List<MessageKind> of(Round round) {
        return of(round.kind).stream().filter(kind -> kind != REMINDER_NOT_STARTED || round.toNotStarted)
                .filter(kind -> kind != REMINDER_NOT_FINISHED || round.toNotFinished).toList();
    }

    /** The messages that a round of that kind can send. */
    static List<MessageKind> of(RoundKind round) {
        return switch (round) {
            case ANNOUNCEMENT -> List.of(ANNOUNCEMENT);
            case INVITATION -> List.of(INVITATION);
            case REMINDER, TARGETED -> List.of(REMINDER_NOT_STARTED, REMINDER_NOT_FINISHED);
        };
    }

    /** The messages that belong to no round. */
    static List<MessageKind> ofNoRound() {
        return List.of(PROMPT, LETTER);
    }

    /** What its body must hold. Nobody can answer yet when an announcement comes. */
    Set<Placeholder> required() {
        Set<Placeholder> required = EnumSet.copyOf(WAYS_OUT);
        if (this != ANNOUNCEMENT) {
            required.addAll(WAYS_IN);
        }
        if (this == LETTER) {
            required.removeAll(NOT_ON_PAPER);
        }
        return required;
    }

    /** What its body may hold. */
    Set<Placeholder> allowed() {
        Set<Placeholder> allowed = EnumSet.allOf(Placeholder.class);
        if (this == ANNOUNCEMENT) {
            allowed.removeAll(WAYS_IN);
        }
        if (this == LETTER) {
            allowed.removeAll(NOT_ON_PAPER);
        }
        return allowed;
    }

    String subjectKey() {
        return "message." + slug() + ".subject";
    }

    String bodyKey() {
        return "message." + slug() + ".body";
    }
}
