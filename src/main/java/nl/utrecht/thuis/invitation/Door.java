package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Who may come in: swaps a code for a session, a session for an {@link Admission}, and notes who started and who is done. */
@ApplicationScoped
public class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);

    @Inject
    Clock clock;
    @Inject
    Codes codes;
    @Inject
    CodeFailures failures;
    @Inject
    RespondentSessions sessions;
    @Inject
    Participation participation;
    @Inject
    Session database;

    /**
     * Somebody gives a code, from a link or typed, to come in.
     *
     * @param session the one that their browser has; with it they need not wait for others who guess at their code
     */
    @Transactional
    public Knock knock(String typed, Optional<String> session) {
        return knock(typed, session, Codes.Use.ENTER, this::admit);
    }

    /**
     * Somebody gives a code for whatever it is good for; guesses are slowed down alike, each use by itself.
     *
     * @param session the one that their browser has
     * @param use what the code must be good for
     * @param open what happens when the code is right and its wave announced or in the field
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Knock knock(String typed, Optional<String> session, Codes.Use use, BiFunction<Wave, Invitation, Knock> open) {
        Optional<Code> read = Code.read(typed);
        if (read.isEmpty()) {
            return Knock.of(Knock.Outcome.INCOMPLETE);
        }
        Code code = read.get();
        Instant now = clock.instant();
        Duration wait = failures.wait(code.selector(), use, now);
        if (wait.compareTo(Duration.ZERO) > 0 && session.filter(own -> sessions.isOf(code.selector(), own)).isEmpty()) {
            return Knock.waiting(wait.plusMinutes(1).minusNanos(1).toMinutes());
        }
        Optional<Knock> admitted = prove(code, use, open);
        if (admitted.isPresent()) {
            failures.none(code.selector(), use);
            return admitted.get();
        }
        failures.add(code.selector(), use, now);
        return Knock.of(Knock.Outcome.UNKNOWN);
    }

    /** A wave whose keys are gone has no codes any more, and must not keep those of another wave out. */
    private Optional<Knock> prove(Code code, Codes.Use use, BiFunction<Wave, Invitation, Knock> open) {
        for (Wave wave : Wave.in(WaveState.READY, WaveState.IN_THE_FIELD, WaveState.CLOSED, WaveState.SETTLED)) {
            Optional<Invitation> invitation = Invitation.findBySelector(wave.code, code.selector());
            if (!codes.exist(wave.code)) {
                LOG.warnf("Wave %s has no key for codes", wave.code);
            } else if (invitation.isEmpty()) {
                codes.pretend(wave.code, code, use);
            } else if (codes.proves(code, invitation.get(), use)) {
                return Optional.of(isClosed(wave, invitation.get()) ? Knock.of(Knock.Outcome.CLOSED) : open.apply(wave, invitation.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isClosed(Wave wave, Invitation invitation) {
        return wave.state != WaveState.READY && wave.state != WaveState.IN_THE_FIELD || invitation.leftRegister;
    }

    private Knock admit(Wave wave, Invitation invitation) {
        if (wave.state == WaveState.READY) {
            return Knock.notYet(wave.opening().orElseThrow());
        }
        return Knock.with(invitation.done ? Knock.Outcome.DONE : Knock.Outcome.WELCOME, sessions.begin(invitation));
    }

    /** The admission of a session, if it is still valid and its wave is in the field. */
    public Optional<Admission> find(String session) {
        return sessions.find(session);
    }

    /** Whether the answers were sent, as of now. */
    @Transactional
    public boolean isDone(Admission admission) {
        return database.createNativeQuery("select done from invitation where wave_code = ?1 and participant_id = ?2", Boolean.class)
                .setParameter(1, admission.wave()).setParameter(2, admission.invitation()).getSingleResult();
    }

    /** Ends a session: the phone forgets. */
    public void leave(String session) {
        sessions.end(session);
    }

    /**
     * Somebody begins; counted once, on whatever phone.
     *
     * @param language tag of the language that they read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(Admission admission, String language) {
        if (Invitation.update("started = true where waveCode = ?1 and participantId = ?2 and started = false", admission.wave(),
                admission.invitation()) == 1) {
            count(admission, Step.STARTED, language);
        }
    }

    /**
     * Somebody sends the answers, in the transaction that seals them.
     *
     * @param language tag of the language that they read
     * @return whether this was the first time; if not, nothing may be stored
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean complete(Admission admission, String language) {
        if (Invitation.update("done = true where waveCode = ?1 and participantId = ?2 and done = false and leftRegister = false",
                admission.wave(),
                admission.invitation()) == 0) {
            return false;
        }
        start(admission, language);
        count(admission, Step.DONE, language);
        return true;
    }

    private void count(Admission admission, Step step, String language) {
        Invitation invitation = Invitation.find(admission.wave(), admission.invitation()).orElseThrow();
        participation.count(admission.wave(), invitation.passage(step, language));
    }
}
