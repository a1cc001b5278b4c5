package nl.utrecht.thuis.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides who somebody is by username and password, for browsers and for the API. */
@ApplicationScoped
class SignIn {
    private final Accounts accounts;
    private final PasswordThrottle throttle;
    private final SignInGate gate;
    private final Clock clock;

    SignIn(Accounts accounts, PasswordThrottle throttle, SignInGate gate, Clock clock) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.gate = gate;
        this.clock = clock;
    }

    /** The account of whoever typed this. Outside any transaction: comparing takes a quarter of a second. */
    Account check(@Nullable String typedUsername, @Nullable String password) {
        if (!gate.isOpen()) {
            throw new SignInNotReady();
        }
        String typed = Account.normalise(Objects.requireNonNullElse(typedUsername, ""));
        String username = Account.isUsername(typed) ? typed : ""; // nobody's; nothing of it is remembered
        throttle.admit(username, clock.instant());
        Optional<Account> account = accounts.find(username).filter(found -> found.active);
        String hash = account.map(found -> found.passwordHash).orElse(Passwords.NOBODY);
        if (!Passwords.matches(Objects.requireNonNullElse(password, ""), hash) || account.isEmpty()) {
            throw new WrongPassword();
        }
        throttle.forget(username);
        return account.get();
    }
}
