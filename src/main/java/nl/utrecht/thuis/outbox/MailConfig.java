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

    /** The sender's name, where a mail has none of its own. */
    @WithDefault("Gemeente Utrecht")
    String fromName();

    /** Where bounces go: each mail has its own address there, {@code name+<id of the message>@domain}. Without it they go to the sender. */
    Optional<String> bounces();

    @WithDefault("PT30S")
    Duration timeout();

    /** How many mails go over one connection. */
    @WithDefault("50")
    int batch();

    /** How long a message is left alone that a worker has in its hands: after that the worker is taken to have died. Longer than any mail takes. */
    @WithDefault("PT10M")
    Duration lease();

    /** The wait after the first try that failed; it doubles with each. A server that cannot be reached is left alone for half of it. */
    @WithDefault("PT2M")
    Duration firstRetry();
}
