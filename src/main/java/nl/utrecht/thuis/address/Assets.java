package nl.utrecht.thuis.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Style sheets, scripts and fonts, each under an address that changes with its content, so that browsers may keep it for a year. */
@ApplicationScoped
public class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The path of a file in {@code META-INF/resources/assets}, with its fingerprint. */
    public String of(String name) {
        return addresses.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/assets/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("No asset " + name);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
