package nl.utrecht.thuis.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import org.hibernate.Session;

/** Keeps the answers of somebody who is not done, encrypted with a key of the wave. A save is one answer: two phones never overwrite each other's. */
@ApplicationScoped
class Drafts {
    @Inject
    WaveKeys keys;
    @Inject
    ObjectMapper json;
    @Inject
    Session database;

    /** The answers so far. */
    @Transactional
    Answers read(Admission admission, Questionnaire questionnaire) {
        return Answers.decode(questionnaire, open(admission).map(Opened::content).orElse(DraftContent.EMPTY).answers());
    }

    /**
     * Stores the answer to one question; durable when this returns. The same save again changes nothing.
     *
     * @param save the id that the page carried
     * @return all answers as they are now
     */
    @Transactional
    Answers save(Admission admission, Questionnaire questionnaire, String question, Answer answer, String save) {
        byte[] id = id(admission);
        database.createNativeMutationQuery(
                "insert into draft (wave_code, draft_id, revision, content) values (?1, ?2, 0, ?3) on conflict do nothing")
                .setParameter(1, admission.wave()).setParameter(2, id).setParameter(3, seal(admission, id, DraftContent.EMPTY))
                .executeUpdate();
        Opened opened = open(admission).orElseThrow();
        Answers before = Answers.decode(questionnaire, opened.content().answers());
        if (opened.content().saves().contains(save)) {
            return before;
        }
        Answers after = before.with(question, answer);
        int rows = database
                .createNativeMutationQuery(
                        "update draft set revision = revision + 1, content = ?3 where wave_code = ?1 and draft_id = ?2 and revision = ?4")
                .setParameter(1, admission.wave()).setParameter(2, id)
                .setParameter(3, seal(admission, id, opened.content().with(after.encode(), save))).setParameter(4, opened.revision())
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("A locked draft changed");
        }
        return after;
    }

    /** Forgets the draft: its answers were sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    void delete(Admission admission) {
        database.createNativeMutationQuery("delete from draft where wave_code = ?1 and draft_id = ?2").setParameter(1, admission.wave())
                .setParameter(2, id(admission)).executeUpdate();
    }

    private record Opened(int revision, DraftContent content) {}

    /** Locks the row, so that two saves at the same moment follow one another and each keeps the other's answer. */
    private Optional<Opened> open(Admission admission) {
        byte[] id = id(admission);
        List<?> rows = database
                .createNativeQuery("select revision, content from draft where wave_code = ?1 and draft_id = ?2 for update", Object[].class)
                .setParameter(1, admission.wave()).setParameter(2, id).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast)
                .map(row -> new Opened((Integer) row[0], unseal(admission, id, (byte[]) row[1])));
    }

    private byte[] id(Admission admission) {
        return keys.hmac(admission.wave(), Purpose.DRAFTS, "draft", admission.invitation().toString().getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] seal(Admission admission, byte[] id, DraftContent content) {
        try {
            return keys.encrypt(admission.wave(), Purpose.DRAFTS, json.writeValueAsBytes(content), id);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DraftContent unseal(Admission admission, byte[] id, byte[] sealed) {
        try {
            return json.readValue(keys.decrypt(admission.wave(), Purpose.DRAFTS, sealed, id), DraftContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
