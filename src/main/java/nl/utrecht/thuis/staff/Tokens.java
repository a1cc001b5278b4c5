package nl.utrecht.thuis.staff;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import nl.utrecht.thuis.address.BaseUrl;

/** Issues bearer tokens for the API: ES256, ten minutes, by the application's own clock. */
@ApplicationScoped
public class Tokens {
    static final String AUDIENCE = "thuis-api";
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final StaffSigningKey key;
    private final BaseUrl baseUrl;
    private final Clock clock;

    Tokens(StaffSigningKey key, BaseUrl baseUrl, Clock clock) {
        this.key = key;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    record Issued(String token, Instant expiresAt) {}

    /** A token for that account, also while the {@link SignInGate} is closed: the application may sign for itself. */
    public String issue(Account account) {
        return issueWithExpiry(account).token();
    }

    Issued issueWithExpiry(Account account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(LIFETIME);
        String token = Jwt.issuer(issuer()).audience(AUDIENCE).upn(account.username).groups(Set.of(account.role.id()))
                .claim("jti", UUID.randomUUID().toString()).claim("nbf", now.getEpochSecond()).issuedAt(now).expiresAt(expiresAt).jws()
                .algorithm(SignatureAlgorithm.ES256).sign(key.pair().getPrivate());
        return new Issued(token, expiresAt);
    }

    String issuer() {
        return baseUrl.of("");
    }
}
