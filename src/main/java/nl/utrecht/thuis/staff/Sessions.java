package nl.utrecht.thuis.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.keys.OpaqueToken;

/** Browser sessions: an opaque random id, of which only the hash is kept, for eight hours at most. */
@ApplicationScoped
public class Sessions {
    static final Duration LIFETIME = Duration.ofHours(8);

    private final Languages languages;
    private final Clock clock;

    Sessions(Languages languages, Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    /** Begins a session and returns its id, which nothing else will ever show again. */
    @Transactional
    public String begin(Account account) {
        Instant now = clock.instant();
        StaffSession.deleteExpired(now);
        String id = OpaqueToken.random();
        StaffSession session = new StaffSession();
        session.sessionHash = OpaqueToken.hash(id);
        session.username = account.username;
        session.expiresAt = now.plus(LIFETIME);
        session.persist();
        return id;
    }

    /** Whoever is signed in with that id; role and language are those of this moment. */
    @Transactional
    Optional<SignedIn> find(String id) {
        return StaffSession.findOpen(OpaqueToken.hash(id), clock.instant()).flatMap(session -> Account.findByUsername(session.username))
                .filter(account -> account.active)
                .map(account -> new SignedIn(account.username, account.name, account.role, languages.get(account.language), id));
    }

    @Transactional
    void end(String id) {
        StaffSession.deleteById(OpaqueToken.hash(id));
    }
}
