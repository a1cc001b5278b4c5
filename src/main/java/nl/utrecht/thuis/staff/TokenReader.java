package nl.utrecht.thuis.staff;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Reads bearer tokens with the application's own clock, which SmallRye's reader cannot. The algorithm is fixed: what a token says of itself
 * is not asked.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenReader extends JWTCallerPrincipalFactory {
    private final StaffSigningKey key;
    private final Tokens tokens;
    private final Clock clock;

    TokenReader(StaffSigningKey key, Tokens tokens, Clock clock) {
        this.key = key;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        try {
            return new DefaultJWTCallerPrincipal(token, "JWT", consumer().processToClaims(token));
        } catch (InvalidJwtException e) {
            throw new ParseException("The bearer token is not valid", e);
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder().setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKey(key.pair().getPublic()).setExpectedIssuer(tokens.issuer()).setExpectedAudience(Tokens.AUDIENCE)
                .setRequireExpirationTime().setRequireNotBefore().setRequireIssuedAt().setRequireJwtId()
                .setMaxFutureValidityInMinutes((int) Tokens.LIFETIME.toMinutes()).build();
    }
}
