package nl.utrecht.thuis.i18n;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What is made of the texts on this installation, as rows laid over the files: an edit needs no file. What one replica stored is read by people
 * there at once and elsewhere within ten seconds.
 */
@ApplicationScoped
public class TextEdits {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final TextBook book;
    private final Clock clock;
    private final Event<Stored> stored;
    private TextEdit.Mark mark = TextEdit.Mark.NONE;

    /** A text was stored, in this transaction. */
    record Stored() {}

    TextEdits(TextBook book, Clock clock, Event<Stored> stored) {
        this.book = book;
        this.clock = clock;
        this.stored = stored;
    }

    /** The texts of a language that exist in all languages as they are now, in the order of the files. */
    public List<Translation> of(Language language) {
        refresh();
        return book.edition().of(language);
    }

    /** Edits that the code of this release cannot use and that nobody reads: their text is gone, or has other arguments. */
    public List<Unfit> unfit() {
        refresh();
        return book.edition().unfit().stream().map(edit -> new Unfit(edit.language, edit.textKey, edit.working)).toList();
    }

    /** An edit that does not fit this release. */
    public record Unfit(String tag, String key, String text) {}

    /**
     * Puts a text in the place of the one that was seen, inside the caller's transaction. People read it at once, unless a text of this place was
     * approved before and this one is not.
     *
     * @param text {@link Translation#normal}, and without {@link Translation#findings}
     * @param state one that can be {@link TextState#given}
     * @param who the name of an account
     * @return false, and nothing is stored, when somebody else changed it since it was seen
     */
    @Transactional(TxType.MANDATORY)
    public boolean store(Translation seen, String text, TextState state, String who) {
        if (!state.given() || !seen.findings(text).isEmpty()) {
            throw new IllegalArgumentException("Text '" + seen.key() + "' cannot be stored as " + state);
        }
        stored.fire(new Stored());
        return TextEdit.write(seen, text, state, who, LocalDate.ofInstant(clock.instant(), HERE));
    }

    void onStart(@Observes StartupEvent start) {
        refresh();
    }

    void onStored(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stored event) {
        refresh();
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        refresh();
    }

    /** Reads the edits again when there are others than before. In a transaction of its own, as it must not see what is not committed. */
    synchronized void refresh() {
        QuarkusTransaction.requiringNew().run(() -> {
            TextEdit.Mark now = TextEdit.mark();
            if (!now.equals(mark)) {
                book.lay(TextEdit.all());
                mark = now;
            }
        });
    }
}
