package nl.utrecht.thuis.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;

/** Shows {@code security.txt} where finders of vulnerabilities look for it. */
@Path(SecurityText.PATH)
class SecurityTextResource {
    private final SecurityText text;
    private final Clock clock;

    SecurityTextResource(SecurityText text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces("text/plain;charset=UTF-8")
    public String show() {
        return text.at(clock.instant());
    }
}
