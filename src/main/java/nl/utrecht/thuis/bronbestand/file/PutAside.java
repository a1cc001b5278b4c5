package nl.utrecht.thuis.bronbestand.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a large register on disk while it is read, in encrypted blocks. The key exists in the memory of this object only: whatever is left of
 * the file after a crash, or on a disk that was thrown away, says nothing.
 */
final class PutAside implements AutoCloseable {
    private static final int PER_BLOCK = 256;
    private static final int IN_MEMORY = 128;
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;

    /** @param position where the block is in the file */
    private record Block(long position, int length) {}

    private final List<Block> blocks = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final Map<Integer, String[]> recent = new LinkedHashMap<>(IN_MEMORY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String[]> eldest) {
            return size() > IN_MEMORY;
        }
    };
    private int size;
    private @Nullable FileChannel file;
    private @Nullable SecretKey key;

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DataOutputStream block = new DataOutputStream(open);
        block.writeInt(bytes.length);
        block.write(bytes);
        if (++size % PER_BLOCK == 0) {
            write();
        }
    }

    /** To be called after the last text and before the first is asked for. */
    void complete() throws IOException {
        if (open.size() > 0) {
            write();
        }
    }

    /** The text of a number, counted from 0 in the order in which they were added; empty when there is none. */
    String get(int number) throws IOException {
        if (number < 0 || number >= size) {
            return "";
        }
        String[] block = recent.get(number / PER_BLOCK);
        if (block == null) {
            block = read(number / PER_BLOCK);
            recent.put(number / PER_BLOCK, block);
        }
        return block[number % PER_BLOCK];
    }

    private void write() throws IOException {
        FileChannel channel = file;
        if (channel == null) {
            Path path = Files.createTempFile("register", ".tmp"); // readable by this account alone
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = channel;
        }
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, blocks.size(), open.toByteArray());
        long position = channel.size();
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position());
        }
        blocks.add(new Block(position, sealed.length));
        open.reset();
    }

    private String[] read(int number) throws IOException {
        Block block = blocks.get(number);
        ByteBuffer bytes = ByteBuffer.allocate(block.length());
        while (bytes.hasRemaining()) {
            if (file == null || file.read(bytes, block.position() + bytes.position()) < 0) {
                throw new IOException("What was put aside of a register is gone");
            }
        }
        String[] texts = new String[PER_BLOCK];
        DataInputStream plain = new DataInputStream(new ByteArrayInputStream(cipher(Cipher.DECRYPT_MODE, number, bytes.array())));
        for (int i = 0; plain.available() > 0; i++) {
            texts[i] = new String(plain.readNBytes(plain.readInt()), StandardCharsets.UTF_8);
        }
        return texts;
    }

    /** Each block has its own number as nonce, and each object its own key, so none is used twice. */
    private byte[] cipher(int mode, int block, byte[] bytes) throws IOException {
        try {
            if (key == null) {
                KeyGenerator generator = KeyGenerator.getInstance("AES");
                generator.init(256);
                key = generator.generateKey();
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, ByteBuffer.allocate(NONCE).putInt(block).array()));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException("What was put aside of a register cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
