package nl.utrecht.thuis.bronbestand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import org.hibernate.Session;

/** The bytes of an upload, kept encrypted in the database in pieces of a megabyte: whichever replica took them, each can read them. */
record StoredFile(Session database, WaveKeys keys, String wave, UUID uploadId, long size) implements RegisterSource {
    private static final int PIECE = 1 << 20;

    /** Stores a file, each piece in a transaction of its own. */
    void write(InputStream file) throws IOException {
        byte[] piece = file.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            byte[] encrypted = keys.encrypt(wave, Purpose.PERSONS, piece, context(number));
            int current = number;
            QuarkusTransaction.requiringNew()
                    .run(() -> database
                            .createNativeMutationQuery("insert into register_upload_chunk (wave_code, upload_id, number, content) "
                                    + "values (?1, ?2, ?3, ?4)")
                            .setParameter(1, wave).setParameter(2, uploadId).setParameter(3, current).setParameter(4, encrypted)
                            .executeUpdate());
            piece = file.readNBytes(PIECE);
        }
    }

    @Override
    public InputStream open() {
        return new Pieces();
    }

    /** Empty after the last one. */
    private byte[] read(int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database
                        .createNativeQuery("select content from register_upload_chunk where wave_code = ?1 and upload_id = ?2 "
                                + "and number = ?3", byte[].class)
                        .setParameter(1, wave).setParameter(2, uploadId).setParameter(3, number).getResultList())
                .stream().findFirst().map(content -> keys.decrypt(wave, Purpose.PERSONS, content, context(number))).orElse(new byte[0]);
    }

    private byte[] context(int number) {
        return (wave + "/upload/" + uploadId + "/" + number).getBytes(StandardCharsets.UTF_8);
    }

    private final class Pieces extends InputStream {
        private byte[] piece = new byte[0];
        private int at;
        private int next;
        private long total;

        @Override
        public int read() throws IOException {
            return hasMore() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (!hasMore()) {
                return -1;
            }
            int number = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, buffer, offset, number);
            at += number;
            return number;
        }

        private boolean hasMore() throws IOException {
            if (at == piece.length && next >= 0) {
                piece = StoredFile.this.read(next);
                at = 0;
                next = piece.length == 0 ? -1 : next + 1;
                total += piece.length;
                if (next < 0 && total != size) {
                    throw new IOException("A part of the register file is gone"); // discarded by somebody meanwhile
                }
            }
            return at < piece.length;
        }
    }
}
