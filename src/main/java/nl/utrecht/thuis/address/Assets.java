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

/** Style sheets, scripts and fonts, each under an address that changes with its content, so that browsers may keep it for a year. */
@ApplicationScoped
public class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Theme theme;

    Assets(Theme theme) {
        this.theme = theme;
    }

    /** The path of a file in {@code META-INF/resources/assets}, with its fingerprint. */
    public String of(String name) {
        return addresses.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + fingerprint(text(file)));
    }

    /** The content of such a file, which is text; the respondents' style sheet with its colours. */
    public String text(String name) {
        return name.equals(Theme.STYLESHEET) ? theme.over(file(name), file(Theme.COLOURS)) : file(name);
    }

    private static String file(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/assets/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("No asset " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
