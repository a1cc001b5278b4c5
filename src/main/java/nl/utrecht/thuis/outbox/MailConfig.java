package nl.utrecht.thuis.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server and the sender. */
@ConfigMapping(prefix = "thuis.mail")
public interface MailConfig {

    @WithDefault("localhost")
    String host();

    @WithDefault("25")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** Whether the connection must be encrypted; leave it on but for a server on the same machine. */
    @WithDefault("true")
    boolean startTls();

    /** The sender's address. */
    @WithDefault("onderzoek@utrecht.nl")
    String from();

    /** The sender's name. */
    @WithDefault("Gemeente Utrecht")
    String fromName();

    @WithDefault("PT30S")
    Duration timeout();

    /** How many mails go over one connection. */
    @WithDefault("50")
    int batch();
}
