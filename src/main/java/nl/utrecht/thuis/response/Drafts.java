package nl.utrecht.thuis.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.utrecht.thuis.envelope.Padding;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.invitation.OptedOut;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import org.hibernate.Session;

/**
 * Keeps the answers of somebody who is not done, encrypted with a key of the wave and always of one size: the versions of a draft that the
 * write-ahead log keeps tell nothing by their length. Sending touches no draft: all that nobody threw away go at the mix, with their key. A
 * save is one answer: two phones never overwrite each other's.
 */
@ApplicationScoped
class Drafts {
    private static final int FINGERPRINT = 9;
    private static final int WHOSE = 12;

    @Inject
    WaveKeys keys;
    @Inject
    ObjectMapper json;
    @Inject
    Session database;

    /** What a save led to. @param first whether the question was never answered or skipped before */
    record Saved(Answers answers, boolean first) {}

    /** The answers so far. */
    @Transactional
    Answers read(Admission admission, Questionnaire questionnaire) {
        return Answers.decode(questionnaire, open(admission).orElse(DraftContent.EMPTY).answers());
    }

    /**
     * Stores the answer to one question; durable when this returns. A save that was there before, or that a later one from the same page has
     * overtaken, changes nothing: a retry that comes late does not undo what was done since, here or on another phone.
     *
     * @param answer empty to take back what was answered: somebody unticked everything
     * @return all answers as they are now, and whether this question was never answered or skipped before
     */
    @Transactional
    Saved save(Admission admission, Questionnaire questionnaire, Question question, Optional<Answer> answer, Save save) {
        byte[] id = id(admission);
        DraftContent opened = hold(admission, id);
        Answers before = Answers.decode(questionnaire, opened.answers());
        String page = fingerprint(admission, save.page(), question.code());
        DraftContent.Saved saved = new DraftContent.Saved(save.turn(), fingerprint(admission,
                answer.map(given -> given.encode().toArray(String[]::new)).orElse(new String[]{"", "taken back"})));
        if (!save.page().isEmpty() && opened.has(page, saved)) {
            return new Saved(before, false);
        }
        Answers after = answer.map(given -> before.with(question.code(), given)).orElse(before.without(question.code()));
        database.createNativeMutationQuery("update draft set content = ?3 where wave_code = ?1 and draft_id = ?2")
                .setParameter(1, admission.wave()).setParameter(2, id)
                .setParameter(3, seal(admission, id, opened.with(after.encode(), page, saved))).executeUpdate();
        return new Saved(after, answer.isPresent() && !opened.met().contains(question.code()));
    }

    /** Whoever does not take part leaves nothing behind; once the wave is closed nothing is left anyway. */
    @Transactional
    void forget(@Observes OptedOut gone) {
        if (keys.exists(gone.wave(), Purpose.DRAFTS)) {
            database.createNativeMutationQuery("delete from draft where wave_code = ?1 and draft_id = ?2").setParameter(1, gone.wave())
                    .setParameter(2, id(gone.wave(), gone.invitation())).executeUpdate();
        }
    }

    /**
     * A mark by which a page tells whose it is without telling who: 16 characters of base64url, the same on all pages of one person in a wave,
     * and not to be made without the key of the drafts.
     */
    String whose(Admission admission) {
        byte[] mark = keys.hmac(admission.wave(), Purpose.DRAFTS, "whose", bytes(admission.invitation()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mark, WHOSE));
    }

    /**
     * The draft, new when there is none, locked so that two saves at the same moment follow one another and each keeps the other's answer. In one
     * statement: a draft may be thrown away at any moment, also between two.
     */
    private DraftContent hold(Admission admission, byte[] id) {
        byte[] content = database
                .createNativeQuery("insert into draft (wave_code, draft_id, content) values (?1, ?2, ?3) "
                        + "on conflict (wave_code, draft_id) do update set content = draft.content returning content", byte[].class)
                .setParameter(1, admission.wave()).setParameter(2, id).setParameter(3, seal(admission, id, DraftContent.EMPTY))
                .getSingleResult();
        return unseal(admission, id, content);
    }

    private Optional<DraftContent> open(Admission admission) {
        byte[] id = id(admission);
        return database.createNativeQuery("select content from draft where wave_code = ?1 and draft_id = ?2", byte[].class)
                .setParameter(1, admission.wave()).setParameter(2, id).getResultStream().findFirst()
                .map(content -> unseal(admission, id, content));
    }

    private byte[] id(Admission admission) {
        return id(admission.wave(), admission.invitation());
    }

    private byte[] id(String wave, UUID invitation) {
        return keys.hmac(wave, Purpose.DRAFTS, "draft", bytes(invitation));
    }

    private static byte[] bytes(UUID invitation) {
        return invitation.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String fingerprint(Admission admission, String... parts) {
        byte[][] bytes = Stream.of(parts).map(part -> part.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        return Base64.getEncoder().encodeToString(keys.hmac(admission.wave(), Purpose.DRAFTS, "save", bytes)).substring(0, FINGERPRINT);
    }

    private byte[] seal(Admission admission, byte[] id, DraftContent content) {
        try {
            return keys.encrypt(admission.wave(), Purpose.DRAFTS,
                    Padding.ANSWERS.pad(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)), id);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DraftContent unseal(Admission admission, byte[] id, byte[] sealed) {
        try {
            return json.readValue(Padding.unpad(keys.decrypt(admission.wave(), Purpose.DRAFTS, sealed, id)), DraftContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
