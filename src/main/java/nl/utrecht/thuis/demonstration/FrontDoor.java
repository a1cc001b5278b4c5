package nl.utrecht.thuis.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the demonstration knocks: the application's own HTTP port. */
@ApplicationScoped
class FrontDoor {
    private final Http http;

    FrontDoor(@ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        http = new Http("http://localhost:" + port);
    }

    /** Waits until the application listens. @throws IllegalStateException when it does not within a minute */
    void awaitOpen() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try {
                http.get("/");
                return;
            } catch (UncheckedIOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("The application does not listen");
    }

    Http http() {
        return http;
    }
}
