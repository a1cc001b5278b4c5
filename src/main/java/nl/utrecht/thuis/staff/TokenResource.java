package nl.utrecht.thuis.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TokenResource {
    private final SignIn signIn;
    private final Tokens tokens;

    TokenResource(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    /** The one-time code is read and not used: no account has one enrolled. */
    record Credentials(@Nullable String username, @Nullable String password, @Nullable String otp) {

        @Override
        public String toString() {
            return String.valueOf(username); // never the password
        }
    }

    @POST
    @PermitAll
    public Tokens.Issued issue(@Nullable Credentials credentials) {
        if (credentials == null) {
            throw new WrongPassword();
        }
        return tokens.issueWithExpiry(signIn.check(credentials.username(), credentials.password()));
    }
}
