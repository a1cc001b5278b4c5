package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.wave.PlannedGroup;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Wave;
import org.hibernate.Session;

/**
 * Who gets the messages of a round: so many people at a time, however many there are. That they still want it is read again when each is sent; what is
 * settled here is who is asked at all. Whoever still waits for an earlier mail gets no reminder: it would overtake the invitation, or come together with the
 * reminder before it.
 */
@ApplicationScoped
class RoundRecipients {
    private static final int BATCH = 1000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String TO_REMIND = "select i.participantId, i.background from Invitation i where i.waveCode = ?1 and i.participantId > ?2 and i.invited "
            + "and i.hasAddress and not i.done and not i.leftRegister and not i.optedOut and not i.addressDead "
            + "and (i.started and ?3 = true or not i.started and ?4 = true) and not exists (select 1 from OutboxMessage m "
            + "where m.waveCode = i.waveCode and m.recipientId = i.participantId and m.template = ?5 and m.state in ?6) order by i.participantId";

    @Inject
    Invitations invitations;
    @Inject
    Outbox outbox;
    @Inject
    Session database;
    private final RandomGenerator random = new SecureRandom();

    /** Somebody who can be reminded. */
    record Open(UUID participantId, String background) {}

    /**
     * Everybody with an address is told that the questionnaire comes. That gives them the right to respond, with the code that they keep: it is what they
     * decline with.
     *
     * @return for how many it was decided
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int announce(Wave wave, Instant now) {
        AtomicInteger people = new AtomicInteger();
        Participant.inBatches(wave.code, BATCH, batch -> {
            List<Invitation> made = invitations.of(wave, batch);
            database.flush();
            List<UUID> reachable = made.stream().filter(Invitation::canBeMailed).map(invitation -> invitation.participantId).toList();
            people.addAndGet(outbox.enqueueAll(wave.code, reachable, RoundMail.TEMPLATE, Round.ANNOUNCEMENT, now));
            made.forEach(database::detach);
        });
        return people.get();
    }

    /** Whoever was invited and has not answered, as the round says. @return for how many it was decided */
    @Transactional(Transactional.TxType.MANDATORY)
    int remind(Round round, Instant now) {
        int people = 0;
        List<Open> batch = after(round, FIRST);
        while (!batch.isEmpty()) {
            List<UUID> ids = batch.stream().map(Open::participantId).toList();
            people += outbox.enqueueAll(round.waveCode, ids, RoundMail.TEMPLATE, round.code, now);
            batch = after(round, ids.get(ids.size() - 1));
        }
        return people;
    }

    /**
     * Of the same people so many of each group as were planned, drawn at random; all of a group where there are no more.
     *
     * @return for how many it was decided
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int remindSome(Round round, Instant now) {
        List<PlannedGroup> groups = PlannedGroup.of(round);
        RandomDraw draw = new RandomDraw(PlannedGroup.features(groups),
                groups.stream().collect(Collectors.toMap(group -> group.background, group -> group.messages)), random);
        List<Open> batch = after(round, FIRST);
        while (!batch.isEmpty()) {
            batch.forEach(person -> draw.pass(person.participantId(), person.background()));
            batch = after(round, batch.get(batch.size() - 1).participantId());
        }
        return outbox.enqueueAll(round.waveCode, draw.all(), RoundMail.TEMPLATE, round.code, now);
    }

    private List<Open> after(Round round, UUID last) {
        return database.createQuery(TO_REMIND, Open.class).setParameter(1, round.waveCode).setParameter(2, last)
                .setParameter(3, round.toNotFinished).setParameter(4, round.toNotStarted).setParameter(5, RoundMail.TEMPLATE)
                .setParameter(6, List.of(MessageState.PENDING, MessageState.SENDING)).setMaxResults(BATCH).getResultList();
    }
}
