package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.UUID;
import nl.utrecht.thuis.outbox.Outbox;

/**
 * A coach asks a client to take part, without learning anything by it: whether the client gets a mail is decided when it is sent, where no coach can see it. At
 * most one a week goes to a client, whoever asks: the week is the occasion, and a decision is unique.
 */
@ApplicationScoped
public class Prompts {
    static final String TEMPLATE = "prompt";

    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    /**
     * Decides on a prompt. It gives nothing back, and takes the same way for everybody.
     *
     * @param day today, in the municipality; its ISO week counts
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prompt(String wave, UUID participantId, LocalDate day) {
        outbox.enqueue(wave, participantId, TEMPLATE, week(day), clock.instant());
    }

    /** The week of a day, such as {@code 2026-W47}. */
    public static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
