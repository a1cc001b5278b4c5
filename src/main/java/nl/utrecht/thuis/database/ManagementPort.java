package nl.utrecht.thuis.database;

import java.io.IOException;
import java.net.ServerSocket;

/** The port of health and metrics: 9000, or any free one where that is taken and nobody asked for it. */
public final class ManagementPort {
    private static final String SETTING = "quarkus.management.port";
    private static final int USUAL = 9000;

    private ManagementPort() {}

    /** Before the application starts: two installations on one machine need no setting. */
    public static void choose() {
        if (Setting.of(SETTING).isEmpty() && !isFree(USUAL)) {
            System.setProperty(SETTING, "0");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
