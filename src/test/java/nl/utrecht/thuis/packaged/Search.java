package nl.utrecht.thuis.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for thousands of secrets at once, anywhere in any bytes, in upper or lower case. What stands around them does not matter, but for numbers: those that are a
 * part of a longer row of hexadecimal digits are a part of a hash or a ciphertext, of which a dump has megabytes.
 */
final class Search {
    private static final int SHORTEST = 7;
    private static final long MASK = (1L << SHORTEST * Byte.SIZE) - 1;
    private static final int BITS = 22;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** The secrets by their first bytes. */
    private final Map<Long, List<byte[]>> secrets = new HashMap<>();
    private final BitSet maybe = new BitSet(1 << BITS);

    /** @param secrets at least seven characters of ASCII each */
    Search(Collection<String> secrets) {
        for (String secret : secrets) {
            byte[] bytes = folded(secret.getBytes(StandardCharsets.US_ASCII));
            if (bytes.length < SHORTEST) {
                throw new IllegalArgumentException("Too short to be told from noise: " + secret);
            }
            long key = 0;
            for (int i = 0; i < SHORTEST; i++) {
                key = key << Byte.SIZE | bytes[i];
            }
            this.secrets.computeIfAbsent(key, first -> new ArrayList<>()).add(bytes);
            maybe.set(place(key));
        }
    }

    /** The first secret that these bytes hold. */
    Optional<String> in(byte[] content) {
        byte[] bytes = folded(content);
        long key = 0;
        for (int i = 0; i < bytes.length; i++) {
            key = (key << Byte.SIZE | bytes[i] & 0xff) & MASK;
            if (i >= SHORTEST - 1 && maybe.get(place(key))) {
                for (byte[] secret : secrets.getOrDefault(key, List.of())) {
                    if (isAt(secret, bytes, i - SHORTEST + 1)) {
                        return Optional.of(new String(secret, StandardCharsets.US_ASCII));
                    }
                }
            }
        }
        return Optional.empty();
    }

    Optional<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first secret in any file below a directory, with the file. */
    Optional<String> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).flatMap(file -> in(read(file)).map(found -> found + " in " + file).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAt(byte[] secret, byte[] bytes, int from) {
        int to = from + secret.length;
        if (to > bytes.length) {
            return false;
        }
        boolean number = true;
        for (int i = 0; i < secret.length; i++) {
            if (bytes[from + i] != secret[i]) {
                return false;
            }
            number &= isHexadecimal(secret[i]);
        }
        return !number || (from == 0 || !isHexadecimal(bytes[from - 1])) && (to == bytes.length || !isHexadecimal(bytes[to]));
    }

    private static boolean isHexadecimal(byte character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int place(long key) {
        return (int) (key * SPREAD >>> Long.SIZE - BITS);
    }

    private static byte[] folded(byte[] text) {
        byte[] folded = text.clone();
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] >= 'A' && folded[i] <= 'Z') {
                folded[i] += 'a' - 'A';
            }
        }
        return folded;
    }
}
