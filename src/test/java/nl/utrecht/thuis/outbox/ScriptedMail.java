package nl.utrecht.thuis.outbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A mail server that a test scripts, and an application that sends only when a test says so: nothing runs on a schedule. */
public final class ScriptedMail implements QuarkusTestResourceLifecycleManager {
    private static ScriptedServer server;
    private static int port;

    @Override
    public Map<String, String> start() {
        synchronized (ScriptedMail.class) {
            if (server == null) {
                server = new ScriptedServer();
                port = server.listen();
            }
        }
        return Map.of("thuis.mail.host", "127.0.0.1", "thuis.mail.port", String.valueOf(port), "thuis.mail.start-tls", "false",
                "thuis.mail.timeout", "PT3S", "thuis.mail.bounces", "bounces@utrecht.nl", "quarkus.scheduler.enabled", "false");
    }

    /** After the mail server that tests of the whole application share: for those that ask for this one, this one counts. */
    @Override
    public int order() {
        return 1;
    }

    /** The server goes with the JVM. */
    @Override
    public void stop() {}

    public static ScriptedServer server() {
        return server;
    }
}
