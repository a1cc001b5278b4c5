package nl.utrecht.thuis.anonymisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The text that is signed: lines of a name, a space and a value, in no human language, always in the same order. It names no person of the register, and no
 * time but days.
 *
 * @param lines in their order; a name may come more than once
 */
public record Certificate(List<Line> lines) {
    /** The first line; a reader refuses another. */
    static final String FORMAT = "thuis-anonymisation";
    static final String VERSION = "1";
    private static final String ALGORITHM = "SHA256withECDSA";

    /** A name without spaces and a value of one line, which may be empty. */
    public record Line(String name, String value) {}

    public Certificate {
        lines = List.copyOf(lines);
    }

    /** The value of the first line of that name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The values of all lines of that name. */
    public List<String> all(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).map(Line::value).toList();
    }

    /** What is signed, in UTF-8; each line ends with a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.name()).append(' ').append(line.value()).append('\n'));
        return text.toString();
    }

    /** Reads what {@link #text} wrote. @throws IllegalArgumentException when it is something else */
    public static Certificate parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            int space = line.indexOf(' ');
            if (space < 1) {
                throw new IllegalArgumentException("Not a line of a certificate");
            }
            lines.add(new Line(line.substring(0, space), line.substring(space + 1)));
        }
        Certificate read = new Certificate(lines);
        if (!read.lines().get(0).equals(new Line(FORMAT, VERSION))) {
            throw new IllegalArgumentException("Not a certificate");
        }
        return read;
    }

    /** The signature (ES256: ECDSA over P-256 and SHA-256, in DER) in base64. */
    String sign(KeyPair key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.getPrivate());
            signature.update(text().getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with P-256", e);
        }
    }

    /** Whether the signature is that of this text by the key that the certificate names. Whose key that is, its fingerprint says elsewhere. */
    public boolean isSignedBy(String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            byte[] key = Base64.getDecoder().decode(first("public-key").orElseThrow(() -> new IllegalArgumentException("No key")));
            check.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
            check.update(text().getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** 32 hexadecimal digits in groups of four, by which people recognise a public key. */
    public static String fingerprint(byte[] publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey), 0, 16).replaceAll("(....)(?=.)", "$1 ");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
