package nl.utrecht.thuis;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A real mail server for the tests that need one, once per JVM. */
public final class TestMail implements QuarkusTestResourceLifecycleManager {
    private static GreenMail server;

    @Override
    public Map<String, String> start() {
        synchronized (TestMail.class) {
            if (server == null) {
                server = new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));
                server.start();
            }
        }
        return Map.of("thuis.mail.host", server.getSmtp().getBindTo(), "thuis.mail.port", String.valueOf(server.getSmtp().getPort()),
                "thuis.mail.start-tls", "false");
    }

    /** The server goes with the JVM. */
    @Override
    public void stop() {}

    /** Every mail that arrived, oldest first. */
    public static List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Forgets every mail that arrived. A reset would start the server anew, on another port. */
    public static void purge() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
