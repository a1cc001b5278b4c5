package nl.utrecht.thuis.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a session into the person who is signed in, with the role of this moment. */
@ApplicationScoped
class StaffSessionIdentity implements IdentityProvider<StaffSessionRequest> {
    private final Sessions sessions;

    StaffSessionIdentity(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<StaffSessionRequest> getRequestType() {
        return StaffSessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(StaffSessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> sessions.find(request.id()).map(StaffSessionIdentity::identity).orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(SignedIn person) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(person.username())).addRole(person.role().id())
                .addAttribute(SignedIn.ATTRIBUTE, person).build();
    }
}
