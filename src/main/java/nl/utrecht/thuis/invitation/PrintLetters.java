package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.wave.Channel;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Passage;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wave.WrongWaveState;
import org.hibernate.Session;

/** Prepares letters for people whom mail does not reach. Who gets one is decided once; the batch can be printed again as it was decided. */
@ApplicationScoped
class PrintLetters {
    private static final int BATCH = 1000;

    @Inject
    PlannedLetters planned;
    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;
    @Inject
    Session database;

    /** How many letters each audience would get now, at most: see {@link LetterAudience#told()}. */
    @Transactional
    Map<LetterAudience, Integer> waiting(String wave) {
        Map<LetterAudience, Integer> waiting = new EnumMap<>(LetterAudience.class);
        for (LetterAudience audience : LetterAudience.values()) {
            waiting.put(audience, audience == LetterAudience.PLANNED
                    ? planned.waiting(wave)
                    : database.createNativeQuery("select count(*)" + audience.told(), Long.class).setParameter(1, wave)
                            .setParameter(2, waves.today()).getSingleResult().intValue());
        }
        return waiting;
    }

    /**
     * Decides who gets a letter. Whoever was not asked before counts as asked by letter from now on.
     *
     * @return the batch; nobody may be in it when another researcher was first
     * @throws WrongWaveState when the wave is not in the field
     */
    @Transactional
    LetterBatch prepare(String code, LetterAudience audience, String actor) {
        Wave wave = Wave.lock(code);
        if (wave.state != WaveState.IN_THE_FIELD) {
            throw new WrongWaveState(wave, "send letters");
        }
        List<UUID> asked = audience == LetterAudience.REQUESTED ? LetterRequest.lockOpen(code) : List.of();
        List<UUID> people = audience == LetterAudience.PLANNED
                ? planned.draw(code)
                : database.createNativeQuery("select i.participant_id" + audience.from(), UUID.class).setParameter(1, code)
                        .setParameter(2, waves.today()).getResultList();
        if (audience == LetterAudience.REQUESTED) {
            people.retainAll(Set.copyOf(asked)); // a request that comes in now waits for the next batch
        }
        LetterBatch batch = new LetterBatch();
        batch.waveCode = code;
        batch.batchId = UUID.randomUUID();
        batch.preparedOn = waves.today();
        batch.audience = audience;
        batch.people = people.size();
        batch.persist();
        Map<Passage, Integer> invited = new HashMap<>();
        for (int from = 0; from < people.size(); from += BATCH) {
            add(batch, people.subList(from, Math.min(from + BATCH, people.size())), invited);
        }
        LetterRequest.handle(code, asked);
        invited.forEach((passage, number) -> participation.count(code, passage, number));
        audit.record(actor, "letters-prepared", code, audience.slug() + " " + people.size());
        return batch;
    }

    private void add(LetterBatch batch, List<UUID> people, Map<Passage, Integer> invited) {
        for (Invitation invitation : Invitation.of(batch.waveCode, people)) {
            if (!invitation.invited) {
                invitation.invited = true;
                invitation.channel = Channel.LETTER;
                invited.merge(invitation.passage(Step.INVITED, invitation.language), 1, Integer::sum);
            }
            database.createNativeMutationQuery("insert into letter (wave_code, batch_id, participant_id) values (?1, ?2, ?3)")
                    .setParameter(1, batch.waveCode).setParameter(2, batch.batchId).setParameter(3, invitation.participantId)
                    .executeUpdate();
        }
        database.flush();
        database.clear();
    }
}
