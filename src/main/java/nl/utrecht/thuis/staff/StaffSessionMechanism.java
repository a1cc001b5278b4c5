package nl.utrecht.thuis.staff;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises people by their session cookie, on staff pages alone: elsewhere, so on the API too, the cookie says nothing. Which page is for
 * whom is not decided here but by {@code @RolesAllowed} on each method.
 */
@ApplicationScoped
class StaffSessionMechanism implements HttpAuthenticationMechanism {
    private final StaffCookies cookies;

    StaffSessionMechanism(StaffCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        Optional<String> session = isStaffPage(request.normalizedPath()) ? cookies.session(request) : Optional.empty();
        if (session.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(new StaffSessionRequest(session.get()), request));
    }

    private static boolean isStaffPage(String path) {
        return path.equals("/staff") || path.startsWith("/staff/");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(StaffSessionRequest.class);
    }
}
