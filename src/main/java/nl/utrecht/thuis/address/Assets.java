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
import java.util.stream.Stream;

/** Style sheets, scripts and fonts, each under an address that changes with its content, so that browsers may keep it for a year. */
@ApplicationScoped
public class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The path of a file in {@code META-INF/resources/assets}, with its fingerprint. */
    public String of(String name) {
        return addresses.computeIfAbsent(name, Assets::address);
    }

    /**
     * The path of a file directly in {@code META-INF/resources}, which a browser asks for at the root.
     *
     * @param with what the file works with: its address changes with that too
     */
    public String atRoot(String name, String with) {
        return "/" + name + version(bytes(name), with.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String name) {
        return "/assets/" + name + version(bytes("assets/" + name));
    }

    private static byte[] bytes(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("No asset " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(byte[]... parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(hash::update);
            return "?v=" + HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
