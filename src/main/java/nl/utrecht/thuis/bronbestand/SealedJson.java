package nl.utrecht.thuis.bronbestand;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import org.jspecify.annotations.Nullable;

/** What is kept about an upload and may repeat values of the file: as JSON, encrypted. */
@ApplicationScoped
class SealedJson {
    private final WaveKeys keys;
    private final ObjectMapper json;

    SealedJson(WaveKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    byte[] seal(String wave, UUID uploadId, Object value) {
        try {
            return keys.encrypt(wave, Purpose.PERSONS, json.writeValueAsBytes(value), context(wave, uploadId, value.getClass()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> Optional<T> open(String wave, UUID uploadId, byte @Nullable [] sealed, Class<T> type) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(keys.decrypt(wave, Purpose.PERSONS, sealed, context(wave, uploadId, type)), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] context(String wave, UUID uploadId, Class<?> type) {
        return (wave + "/upload/" + uploadId + "/" + type.getSimpleName()).getBytes(StandardCharsets.UTF_8);
    }
}
