package nl.utrecht.thuis.invitation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Channel;
import org.hibernate.Session;

/**
 * How we write to somebody and what we sent, for that person. Not the code, with which anybody could answer in their place, nor whether they began or sent answers.
 *
 * @param language tag of the language that they are written to in
 * @param addressDead whether mail to their address came back for good
 * @param optedOut whether they said not to take part
 * @param leftRegister whether the register has them no more
 * @param mails in no meaningful order: no moment is kept of a mail that has gone out
 * @param letters the days on which a letter to them was prepared, the first one first
 * @param letterAsked when a coach asked for a letter to them, and who
 */
public record Correspondence(String language, Channel channel, boolean addressDead, boolean optedOut, boolean leftRegister,
        List<SentMail> mails, List<LocalDate> letters, Optional<LetterAsked> letterAsked) {
    /** Mail that was dropped before it went is left out: why is nobody's business, and often it is that somebody has answered. */
    private static final Set<MessageState> SHOWN = EnumSet.complementOf(EnumSet.of(MessageState.DROPPED));

    /**
     * A mail that went out or waits to.
     *
     * @param kind {@code invitation}, or {@code prompt} for one that a coach asked for
     * @param occasion the round that it belongs to, such as {@code reminder-1}
     */
    public record SentMail(String kind, String occasion, MessageState state) {}

    /** @param by username of the coach */
    public record LetterAsked(LocalDate on, String by) {}

    /** What there is of a person, if they were given the right to respond. */
    public static Optional<Correspondence> of(String wave, UUID participantId) {
        return Invitation.find(wave, participantId)
                .map(invitation -> new Correspondence(invitation.language, invitation.channel, invitation.addressDead, invitation.optedOut,
                        invitation.leftRegister, mails(wave, participantId), letters(wave, participantId), asked(wave, participantId)));
    }

    private static List<SentMail> mails(String wave, UUID participantId) {
        return OutboxMessage
                .<OutboxMessage>list("waveCode = ?1 and recipientId = ?2 and state in ?3 order by template, occasion", wave, participantId,
                        SHOWN)
                .stream().map(message -> new SentMail(message.template, message.occasion, message.state)).toList();
    }

    private static List<LocalDate> letters(String wave, UUID participantId) {
        return Invitation.getEntityManager().unwrap(Session.class)
                .createNativeQuery("select b.prepared_on from letter l join letter_batch b on b.wave_code = l.wave_code "
                        + "and b.batch_id = l.batch_id where l.wave_code = ?1 and l.participant_id = ?2 order by b.prepared_on",
                        LocalDate.class)
                .setParameter(1, wave).setParameter(2, participantId).getResultList();
    }

    private static Optional<LetterAsked> asked(String wave, UUID participantId) {
        return LetterRequest.<LetterRequest>findByIdOptional(new LetterRequest.Key(wave, participantId))
                .map(request -> new LetterAsked(request.askedOn, request.username));
    }
}
