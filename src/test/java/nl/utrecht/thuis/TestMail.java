package nl.utrecht.thuis;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A real SMTP server for the tests, once per JVM; it keeps what it takes. */
public final class TestMail implements QuarkusTestResourceLifecycleManager {
    private static GreenMail server;

    @Override
    public Map<String, String> start() {
        synchronized (TestMail.class) {
            if (server == null) {
                server = new GreenMail(ServerSetup.SMTP.dynamicPort());
                server.start();
            }
        }
        return Map.of("thuis.mail.host", server.getSmtp().getBindTo(), "thuis.mail.port", String.valueOf(server.getSmtp().getPort()),
                "thuis.mail.start-tls", "false");
    }

    /** Every mail since the start or the last purge, oldest first. */
    public static List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Forgets all mails. */
    public static void purge() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server goes with the JVM. */
    @Override
    public void stop() {}
}
