package nl.utrecht.thuis.packaged;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.KeyDestroyed;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import org.jspecify.annotations.Nullable;

/** Everything in a database of the played wave that only a key makes readable, and what a directory of keys makes of it. */
record Ciphertexts(List<Sealed> persons, List<Sealed> drafts, Map<Box, List<Sealed>> boxes) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = " where wave_code = '" + PlayedWave.CODE + "'";

    /** @param context what the ciphertext belongs to */
    record Sealed(byte[] bytes, byte[] context) {}

    static Ciphertexts of(Database database) {
        Map<Box, List<Sealed>> boxes = new LinkedHashMap<>();
        for (Box box : Box.values()) {
            boxes.put(box, database.texts("select encode(sealed, 'hex') from envelope" + OURS + " and box = '" + box.name() + "'").stream()
                    .map(sealed -> new Sealed(HexFormat.of().parseHex(sealed), context(box))).toList());
        }
        return new Ciphertexts(
                database.rows("select encode(person, 'hex'), participant_id from participant" + OURS).stream()
                        .map(row -> new Sealed(HexFormat.of().parseHex(row.text(0)),
                                (PlayedWave.CODE + "/" + row.text(1)).getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                database.rows("select encode(content, 'hex'), encode(draft_id, 'hex') from draft" + OURS).stream()
                        .map(row -> new Sealed(HexFormat.of().parseHex(row.text(0)), HexFormat.of().parseHex(row.text(1)))).toList(),
                boxes);
    }

    private static byte[] context(Box box) {
        return ("envelope/1/" + PlayedWave.CODE + "/" + box.slug()).getBytes(StandardCharsets.UTF_8);
    }

    /** The client numbers of everybody whom these keys make readable, sorted. */
    List<String> persons(Path keys) {
        return readable(keys, Purpose.PERSONS, persons).map(Ciphertexts::clientNumber).sorted().toList();
    }

    /** How many there are of each kind. */
    Map<String, Long> all() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("persons", (long) persons.size());
        all.put("drafts", (long) drafts.size());
        boxes.forEach((box, envelopes) -> all.put(box.slug(), (long) envelopes.size()));
        return all;
    }

    /** How many of each kind these keys make readable. */
    Map<String, Long> openedBy(Path keys) {
        WaveKeys waveKeys = new WaveKeys(keys);
        Map<String, Long> opened = new LinkedHashMap<>();
        opened.put("persons", readable(keys, Purpose.PERSONS, persons).count());
        opened.put("drafts", readable(keys, Purpose.DRAFTS, drafts).count());
        boxes.forEach((box, envelopes) -> opened.put(box.slug(), envelopes.stream()
                .map(one -> unlessDestroyed(() -> waveKeys.open(PlayedWave.CODE, box, one.bytes(), one.context())))
                .filter(Objects::nonNull).count()));
        return opened;
    }

    private static Stream<byte[]> readable(Path keys, Purpose purpose, List<Sealed> ciphertexts) {
        WaveKeys waveKeys = new WaveKeys(keys);
        return ciphertexts.stream()
                .map(one -> unlessDestroyed(() -> waveKeys.decrypt(PlayedWave.CODE, purpose, one.bytes(), one.context())))
                .filter(Objects::nonNull);
    }

    private static byte @Nullable [] unlessDestroyed(Supplier<byte[]> reading) {
        try {
            return reading.get();
        } catch (KeyDestroyed gone) {
            return null;
        }
    }

    private static String clientNumber(byte[] person) {
        try {
            return JSON.readTree(person).get("clientNumber").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
