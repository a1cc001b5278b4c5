package nl.utrecht.thuis.response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.utrecht.thuis.questionnaire.Condition;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * How many people came past each question, answered or skipped. Only questions that everybody is asked are counted: that somebody came past another
 * one would tell what they answered before. Counted in a transaction of its own, so that no number joins a draft and a count; if the process dies
 * in between, a count is one too low.
 */
@ApplicationScoped
public class DropOff {
    private static final Logger LOG = Logger.getLogger(DropOff.class);

    @Inject
    Session database;

    /** Whether people are counted at this question. */
    static boolean isCounted(Question question) {
        return question.when().equals(Condition.ALWAYS);
    }

    /** How many came past each question that is counted, by its code and in the order of the questionnaire. */
    @Transactional
    public Map<String, Integer> of(String wave, Questionnaire questionnaire) {
        Map<String, Integer> people = new LinkedHashMap<>();
        questionnaire.questions().stream().filter(DropOff::isCounted).forEach(question -> people.put(question.code(), 0));
        for (Object[] row : database.createNativeQuery("select question, people from drop_off where wave_code = ?1", Object[].class)
                .setParameter(1, wave).getResultList()) {
            people.computeIfPresent((String) row[0], (question, none) -> ((Number) row[1]).intValue());
        }
        return people;
    }

    /** Somebody came past a question. The answer is saved already: a count that fails must not look as if that were lost. */
    void pass(String wave, Question question) {
        try {
            QuarkusTransaction.requiringNew().run(() -> database
                    .createNativeMutationQuery("insert into drop_off (wave_code, question, people) values (?1, ?2, 1) "
                            + "on conflict (wave_code, question) do update set people = drop_off.people + 1")
                    .setParameter(1, wave).setParameter(2, question.code()).executeUpdate());
        } catch (RuntimeException e) {
            LOG.errorf("Somebody who came past a question is not counted: %s", e.getClass().getName());
        }
    }
}
