package nl.utrecht.thuis.address;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people know the installation. */
@Startup
@ApplicationScoped
public class BaseUrl {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final URI base;

    BaseUrl(ServerConfig config, @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        base = URI.create(config.baseUrl().orElse("http://localhost:" + port).replaceAll("/+$", ""));
        if (!Set.of("http", "https").contains(String.valueOf(base.getScheme())) || base.getHost() == null || !base.getPath().isEmpty()) {
            throw new IllegalStateException("thuis.base-url must be like https://thuis.example.nl, and is " + base);
        }
    }

    /** The full address of a path that starts with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** Host and, where it is not the scheme's own, port. */
    public String authority() {
        return base.getAuthority();
    }

    public boolean https() {
        return base.getScheme().equals("https");
    }

    /** Whether browsers keep a {@code Secure} cookie of this address: on https and on this machine, not on a plain-http network address. */
    public boolean secureCookies() {
        return https() || THIS_MACHINE.contains(base.getHost());
    }

    /** The name under which a cookie is set, with the prefix that ties it to this host where browsers allow that. */
    public String cookieName(String name) {
        return secureCookies() ? "__Host-" + name : name;
    }
}
