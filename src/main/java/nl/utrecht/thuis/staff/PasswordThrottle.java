package nl.utrecht.thuis.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing of passwords down, per username, whether it exists or not: after some free tries the wait doubles, to a quarter of an hour
 * at most. Kept in memory: a restart or a second replica only gives a guesser a few tries more.
 */
@ApplicationScoped
class PasswordThrottle {
    static final int FREE_TRIES = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Tries(int count, Instant nextAt) {}

    private final Map<String, Tries> byUsername = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Counts a try as wrong until {@link #forget} says otherwise, so that simultaneous tries do not slip through. */
    synchronized void admit(String username, Instant now) {
        Tries tries = byUsername.getOrDefault(username, new Tries(0, now));
        Duration wait = Duration.between(now, tries.nextAt());
        if (wait.compareTo(Duration.ZERO) > 0 && wait.compareTo(LONGEST) <= 0) { // longer: the clock came back from a journey
            throw new TooManyTries(wait);
        }
        int count = tries.count() + 1;
        byUsername.put(username, new Tries(count, now.plus(delayAfter(count))));
    }

    synchronized void forget(String username) {
        byUsername.remove(username);
    }

    static Duration delayAfter(int tries) {
        if (tries < FREE_TRIES) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(tries - FREE_TRIES + 1, 20);
        return seconds < LONGEST.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST;
    }
}
