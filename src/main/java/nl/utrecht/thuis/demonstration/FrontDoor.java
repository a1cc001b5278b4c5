package nl.utrecht.thuis.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the demonstration knocks: the application's own HTTP port. */
@ApplicationScoped
class FrontDoor {
    private final Http http;

    FrontDoor(@ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        http = new Http("http://localhost:" + port);
    }

    Http http() {
        return http;
    }
}
