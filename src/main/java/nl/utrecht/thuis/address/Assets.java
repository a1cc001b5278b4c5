package nl.utrecht.thuis.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Style sheets, scripts and pictograms, each under an address that changes with its content, so that browsers may keep it for a year. */
@ApplicationScoped
public class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Theme theme;

    Assets(Theme theme) {
        this.theme = theme;
    }

    /** The path of a file in {@code META-INF/resources/assets}, with its fingerprint. */
    public String of(String name) {
        return addresses.computeIfAbsent(name, file -> "/assets/" + file + version(text(file)));
    }

    /**
     * The path of a file directly in {@code META-INF/resources}, which a browser asks for at the root.
     *
     * @param with what the file works with: its address changes with that too
     */
    public String atRoot(String name, String with) {
        return "/" + name + version(file(name) + with);
    }

    /** The content of a file in {@code META-INF/resources/assets}, which is text; the respondents' style sheet with its colours. */
    public String text(String name) {
        return name.equals(Theme.STYLESHEET) ? theme.over(file("assets/" + name), file("assets/" + Theme.COLOURS)) : file("assets/" + name);
    }

    private static String file(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("No asset " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "?v=" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
