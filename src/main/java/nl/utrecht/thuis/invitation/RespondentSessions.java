package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.utrecht.thuis.keys.OpaqueToken;
import nl.utrecht.thuis.wave.Background;
import org.hibernate.Session;

/** The browsers in which somebody came in: each holds the code of the wave, a dot and a secret, of which a hash is stored. */
@ApplicationScoped
class RespondentSessions {
    /** A session lives until the end of the day after the next: never less than a day, and its row tells only a day. */
    private static final int DAYS = 2;

    @Inject
    Clock clock;
    @Inject
    Session database;

    /** A new session of that person. */
    @Transactional(Transactional.TxType.MANDATORY)
    String begin(Invitation invitation) {
        String token = OpaqueToken.random();
        database.createNativeMutationQuery(
                "insert into respondent_session (wave_code, session_hash, participant_id, expires_on) values (?1, ?2, ?3, ?4)")
                .setParameter(1, invitation.waveCode).setParameter(2, OpaqueToken.hash(token)).setParameter(3, invitation.participantId)
                .setParameter(4, today().plusDays(DAYS)).executeUpdate();
        return invitation.waveCode + "." + token;
    }

    /** The admission of a session, if it is still valid and its wave is in the field. */
    @Transactional
    Optional<Admission> find(String session) {
        return invitation(session)
                .map(i -> new Admission(i.waveCode, i.participantId, session, Background.parse(i.background), i.done));
    }

    /** Whether a session is still valid and of whoever has codes with this selector. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isOf(String selector, String session) {
        return invitation(session).filter(invitation -> invitation.selector.equals(selector)).isPresent();
    }

    private Optional<Invitation> invitation(String session) {
        return database
                .createNativeQuery("select i.* from respondent_session s join invitation i on i.wave_code = s.wave_code "
                        + "and i.participant_id = s.participant_id join wave w on w.wave_code = s.wave_code where s.wave_code = ?1 "
                        + "and s.session_hash = ?2 and s.expires_on > ?3 and w.state = 'IN_THE_FIELD' and not i.left_register",
                        Invitation.class)
                .setParameter(1, wave(session)).setParameter(2, hash(session)).setParameter(3, today()).getResultStream().findFirst();
    }

    /** Ends a session. */
    @Transactional
    void end(String session) {
        database.createNativeMutationQuery("delete from respondent_session where wave_code = ?1 and session_hash = ?2")
                .setParameter(1, wave(session)).setParameter(2, hash(session)).executeUpdate();
    }

    /** Ends every other session of the same person. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endOthers(Admission admission) {
        database.createNativeMutationQuery(
                "delete from respondent_session where wave_code = ?1 and participant_id = ?2 and session_hash <> ?3")
                .setParameter(1, admission.wave()).setParameter(2, admission.invitation()).setParameter(3, hash(admission.session()))
                .executeUpdate();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String wave(String session) {
        return session.substring(0, Math.max(0, session.indexOf('.')));
    }

    private static byte[] hash(String session) {
        return OpaqueToken.hash(session.substring(session.indexOf('.') + 1));
    }
}
