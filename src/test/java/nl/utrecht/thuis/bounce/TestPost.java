package nl.utrecht.thuis.bounce;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A mailbox and a folder for bounces, once per JVM, and an application that reads them only when a test says so. */
public final class TestPost implements QuarkusTestResourceLifecycleManager {
    private static Post post;
    private static Path folder;

    @Override
    public Map<String, String> start() {
        synchronized (TestPost.class) {
            if (post == null) {
                post = new Post();
                try {
                    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bounces-");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Map.of("thuis.bounces.imap.host", post.host(), "thuis.bounces.imap.port", String.valueOf(post.port()),
                "thuis.bounces.imap.username", Post.USER, "thuis.bounces.imap.password", Post.PASSWORD, "thuis.bounces.imap.encryption",
                "none", "thuis.bounces.imap.unrecognised", Post.ASIDE, "thuis.bounces.folder", folder.toString(),
                "quarkus.scheduler.enabled", "false");
    }

    /** The server goes with the JVM. */
    @Override
    public void stop() {}

    static Post post() {
        return post;
    }

    static Path folder() {
        return folder;
    }
}
