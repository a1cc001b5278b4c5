package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;

/** Stores what researchers make of messages. */
@ApplicationScoped
class EditMessages {
    private static final String PROBLEM = "staff.message.error.";

    private final Wordings wordings;
    private final Samples samples;
    private final Waves waves;
    private final AuditLog audit;

    EditMessages(Wordings wordings, Samples samples, Waves waves, AuditLog audit) {
        this.wordings = wordings;
        this.samples = samples;
        this.waves = waves;
        this.audit = audit;
    }

    /**
     * Stores a text, or says why not; what is there stays then.
     *
     * @param seen {@link Current#token} of what the writer saw
     * @throws MessageDecided when it was decided who gets it
     */
    @Transactional
    Checked save(Place place, Language language, Written typed, String seen, String who) {
        Current now = open(place, language);
        Checked checked = check(now, typed);
        if (!checked.passes()) {
            return checked;
        }
        if (!now.token().equals(seen)) {
            return overtaken(now, seen);
        }
        boolean same = typed.equals(now.written()) && (now.state() == State.STANDARD || now.state() == State.OWN);
        if (!same) {
            Written dutch = isDutch(now) ? typed : now.dutch();
            if (!MessageText.write(place, language.tag(), typed, dutch.hash(), now.version(), who, today())) {
                return overtaken(now, now.token());
            }
            audit.record(who, "message-edited", place.wave(), place.name() + " " + language.tag());
        }
        return checked;
    }

    /** Back to the default. @return what kept it from that; nothing when nothing did */
    @Transactional
    Checked reset(Place place, Language language, String seen, String who) {
        Current now = open(place, language);
        if (!now.token().equals(seen)) {
            return overtaken(now, seen);
        }
        if (now.version() > 0) {
            if (!MessageText.remove(place, language.tag(), now.version())) {
                return overtaken(now, now.token());
            }
            audit.record(who, "message-reset", place.wave(), place.name() + " " + language.tag());
        }
        return new Checked(List.of(), List.of());
    }

    /**
     * Takes the texts of the same message in another round, in every language in which that has its own, in the place of all that are here.
     *
     * @return how many
     */
    @Transactional
    int copy(Place from, Place to, String who) {
        requireOpen(to);
        List<MessageText> source = MessageText.of(from).stream().filter(text -> text.editedBy != null).toList();
        MessageText.of(to).forEach(text -> MessageText.remove(to, text.language, text.version));
        source.forEach(text -> MessageText.write(to, text.language, text.written(), text.sourceHash, 0, who, today()));
        audit.record(who, "messages-copied", to.wave(), to.name() + " < " + from.round() + " " + source.size());
        return source.size();
    }

    /** What would be said of a text; stores nothing. */
    Checked check(Current now, Written typed) {
        return new WordingCheck(now.place().kind(), now.wording().t(), isDutch(now), now.dutch(), samples.of(Wave.get(now.place().wave()),
                now.language())).of(typed);
    }

    private boolean isDutch(Current now) {
        return samples.isSource(now.language());
    }

    private Current open(Place place, Language language) {
        requireOpen(place);
        return wordings.now(place).get(language.tag());
    }

    /** Locks what could be decided meanwhile. */
    private static void requireOpen(Place place) {
        if (!place.round().equals(MessageKind.NO_ROUND)) {
            Round.lock(place.wave(), place.round());
        }
        if (!isOpen(place)) {
            throw new MessageDecided(place);
        }
    }

    /** Whether it can still be changed. */
    static boolean isOpen(Place place) {
        boolean over = Wave.get(place.wave()).state.compareTo(WaveState.IN_THE_FIELD) > 0;
        return !over && (place.round().equals(MessageKind.NO_ROUND)
                || Round.find(place.wave(), place.round()).filter(round -> round.state == RoundState.PLANNED).isPresent());
    }

    private Checked overtaken(Current now, String seen) {
        String what = isDutch(now) || seen.startsWith(now.dutch().hash()) ? "changed-meanwhile" : "dutch-changed";
        return new Checked(List.of(new Problem.Detail(WordingCheck.BODY, PROBLEM + what, Map.of())), List.of());
    }

    private LocalDate today() {
        return waves.today();
    }
}
