package nl.utrecht.thuis.staff;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.keys.OpaqueToken;

/** Lets whoever installed the product make the first administrator, with a link that only they see. */
@ApplicationScoped
class FirstAdministrator {
    static final Duration LIFETIME = Duration.ofHours(1);

    private final Accounts accounts;
    private final BaseUrl baseUrl;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, BaseUrl baseUrl, Clock clock) {
        this.accounts = accounts;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Prints a link at every start, as long as there is nobody. */
    @Transactional
    void invite(@Observes StartupEvent started, StaffConfig config, TextBook book, Languages languages) {
        if (!config.demo() && Account.count() == 0) {
            System.out.println(book.in(languages.source()).of("staff.set-up.console", "address", baseUrl.of("/staff/set-up/" + newLink())));
        }
    }

    /** The secret of a new link; earlier ones stop working. */
    @Transactional
    String newLink() {
        SetUpLink.deleteAll();
        String token = OpaqueToken.random();
        SetUpLink link = new SetUpLink();
        link.tokenHash = OpaqueToken.hash(token);
        link.expiresAt = clock.instant().plus(LIFETIME);
        link.persist();
        return token;
    }

    /** @throws SetUpLinkExpired unless the link still works */
    @Transactional
    void check(String token) {
        if (!SetUpLink.isOpen(OpaqueToken.hash(token), clock.instant()) || Account.count() > 0) {
            throw new SetUpLinkExpired();
        }
    }

    /** Makes the administrator and uses the link up, or neither. */
    @Transactional
    void create(String token, String username, String name, String language, String password) {
        Instant now = clock.instant();
        if (!SetUpLink.consume(OpaqueToken.hash(token), now) || Account.count() > 0) {
            throw new SetUpLinkExpired();
        }
        accounts.create(username, name, Role.ADMINISTRATOR, language, password, "set-up");
    }
}
