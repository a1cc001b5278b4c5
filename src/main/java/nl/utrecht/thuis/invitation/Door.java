package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.utrecht.thuis.keys.OpaqueToken;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Who may come in: swaps a code for a session, a session for an {@link Admission}, and notes who started and who is done. */
@ApplicationScoped
public class Door {
    /** A session lives until the end of the day after the next: never less than a day, and its row tells only a day. */
    private static final int SESSION_DAYS = 2;
    private static final Logger LOG = Logger.getLogger(Door.class);

    @Inject
    Clock clock;
    @Inject
    Codes codes;
    @Inject
    CodeFailures failures;
    @Inject
    Participation participation;
    @Inject
    Session database;

    /** Somebody gives a code, from a link or typed, to come in. */
    @Transactional
    public Knock knock(String typed) {
        return knock(typed, Codes.Use.ENTER, this::admit);
    }

    /**
     * Somebody gives a code for whatever it is good for; guesses are slowed down alike.
     *
     * @param use what the code must be good for
     * @param open what happens when the code is right and its wave announced or in the field
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Knock knock(String typed, Codes.Use use, BiFunction<Wave, Invitation, Knock> open) {
        Optional<Code> read = Code.read(typed);
        if (read.isEmpty()) {
            return Knock.of(Knock.Outcome.INCOMPLETE);
        }
        Code code = read.get();
        Instant now = clock.instant();
        Duration wait = failures.wait(code.selector(), now);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return Knock.waiting(wait.plusMinutes(1).minusNanos(1).toMinutes());
        }
        Optional<Knock> admitted = prove(code, use, open);
        if (admitted.isPresent()) {
            failures.none(code.selector());
            return admitted.get();
        }
        failures.add(code.selector(), now);
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
        String token = OpaqueToken.random();
        LocalDate expires = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(SESSION_DAYS);
        database.createNativeMutationQuery(
                "insert into respondent_session (wave_code, session_hash, participant_id, expires_on) values (?1, ?2, ?3, ?4)")
                .setParameter(1, wave.code).setParameter(2, OpaqueToken.hash(token)).setParameter(3, invitation.participantId)
                .setParameter(4, expires).executeUpdate();
        return Knock.with(invitation.done ? Knock.Outcome.DONE : Knock.Outcome.WELCOME, wave.code + "." + token);
    }

    /** The admission of a session, if it is still valid and its wave is in the field. */
    @Transactional
    public Optional<Admission> find(String session) {
        int dot = session.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String wave = session.substring(0, dot);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database
                .createNativeQuery("select i.* from respondent_session s join invitation i on i.wave_code = s.wave_code "
                        + "and i.participant_id = s.participant_id join wave w on w.wave_code = s.wave_code where s.wave_code = ?1 "
                        + "and s.session_hash = ?2 and s.expires_on > ?3 and w.state = 'IN_THE_FIELD' and not i.left_register",
                        Invitation.class)
                .setParameter(1, wave).setParameter(2, OpaqueToken.hash(session.substring(dot + 1))).setParameter(3, today)
                .getResultStream()
                .findFirst()
                .map(i -> new Admission(wave, i.participantId, session, Background.parse(i.background), i.done));
    }

    /** Whether the answers were sent, as of now. */
    @Transactional
    public boolean isDone(Admission admission) {
        return database.createNativeQuery("select done from invitation where wave_code = ?1 and participant_id = ?2", Boolean.class)
                .setParameter(1, admission.wave()).setParameter(2, admission.invitation()).getSingleResult();
    }

    /** Ends a session: the phone forgets. */
    @Transactional
    public void leave(String session) {
        int dot = Math.max(0, session.indexOf('.'));
        database.createNativeMutationQuery("delete from respondent_session where wave_code = ?1 and session_hash = ?2")
                .setParameter(1, session.substring(0, dot))
                .setParameter(2, OpaqueToken.hash(session.substring(Math.min(dot + 1, session.length()))))
                .executeUpdate();
    }

    /** Ends every other session of the same person. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leaveElsewhere(Admission admission) {
        String token = admission.session().substring(admission.session().indexOf('.') + 1);
        database.createNativeMutationQuery(
                "delete from respondent_session where wave_code = ?1 and participant_id = ?2 and session_hash <> ?3")
                .setParameter(1, admission.wave()).setParameter(2, admission.invitation()).setParameter(3, OpaqueToken.hash(token))
                .executeUpdate();
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
