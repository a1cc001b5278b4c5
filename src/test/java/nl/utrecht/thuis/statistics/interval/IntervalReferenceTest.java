package nl.utrecht.thuis.statistics.interval;

import static nl.utrecht.thuis.statistics.SurveyReference.CLOSED;
import static nl.utrecht.thuis.statistics.SurveyReference.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import nl.utrecht.thuis.statistics.SurveyReference;
import org.junit.jupiter.api.Test;

/** {@code weighting.json}, key {@code intervals_simple}: 158 satisfied of 254 respondents of a register of 1,231. */
class IntervalReferenceTest {
    private static final JsonNode SIMPLE = SurveyReference.json("weighting.json").get("intervals_simple");
    private static final Confidence CONFIDENCE = Confidence.DEFAULT;
    private static final int X = 158;
    private static final int N = 254;
    private static final int REGISTER = 1231;

    @Test
    void everyIntervalIsThatOfTheReference() {
        assertEquals(X, SIMPLE.get("x").asInt());
        assertEquals(N, SIMPLE.get("n").asInt());
        assertClose(SIMPLE.get("p").asDouble(), (double) X / N, CLOSED, "p");
        check("wald", CountInterval.WALD.of(X, N, CONFIDENCE));
        check("wilson", Wilson.ofCount(X, N, CONFIDENCE));
        check("wilson_fpc", Wilson.ofRegister(X, N, REGISTER, CONFIDENCE));
        check("clopper_pearson", CountInterval.CLOPPER_PEARSON.of(X, N, CONFIDENCE));
        check("agresti_coull", CountInterval.AGRESTI_COULL.of(X, N, CONFIDENCE));
        check("jeffreys", CountInterval.JEFFREYS.of(X, N, CONFIDENCE));
        check("wald_fpc", CountInterval.waldOfRegister(X, N, REGISTER, CONFIDENCE));
        RegisterCount count = RegisterCount.of(X, N, REGISTER, CONFIDENCE);
        assertEquals(new RegisterCount(SIMPLE.get("hypergeometric_register_count").get(0).asLong(),
                SIMPLE.get("hypergeometric_register_count").get(1).asLong()), count);
    }

    @Test
    void noKeyOfTheReferenceIsLeftOut() {
        Set<String> keys = new TreeSet<>();
        SIMPLE.fieldNames().forEachRemaining(keys::add);
        assertEquals(new TreeSet<>(Set.of("x", "n", "p", "wald", "wald_fpc", "wilson", "wilson_fpc", "clopper_pearson", "agresti_coull",
                "jeffreys", "hypergeometric_register_count")), keys);
    }

    private static void check(String key, Interval interval) {
        assertClose(SIMPLE.get(key).get(0).asDouble(), interval.low(), CLOSED, key);
        assertClose(SIMPLE.get(key).get(1).asDouble(), interval.high(), CLOSED, key);
    }
}
