package nl.utrecht.thuis.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Secrets of the installation as a whole, made on first use and shared by all replicas: {@code <keys>/installation/}. */
@ApplicationScoped
public class InstallationKeys {
    static final String FOLDER = "installation";
    private static final String SIGNING = "signing.pem";
    private static final String CERTIFICATES = "certificates.pem";
    private final KeyFiles files;

    @Inject
    InstallationKeys(KeysConfig config) {
        this(config.keys());
    }

    /** The secrets in this directory, which is made when the first secret is. */
    public InstallationKeys(Path directory) {
        files = new KeyFiles(directory);
    }

    /** The 32 random bytes by that name (1 to 76 letters, digits, dots, hyphens or underscores), always the same. */
    public byte[] secret(String name) {
        return files.read(FOLDER, name + ".key").orElseGet(() -> files.putIfAbsent(FOLDER, name + ".key", Secret.random()));
    }

    /**
     * The key pair (P-256, for ES256) that signs the tokens of staff, always the same. One PEM file holds both halves (PKCS #8 and
     * X.509), so that two replicas starting at once cannot end up with halves of two pairs.
     */
    public KeyPair signingKey() {
        return pair(SIGNING);
    }

    /** Another pair of that kind, which signs the certificates of anonymisation. Its public half may be known by everybody. */
    public KeyPair certificateKey() {
        return pair(CERTIFICATES);
    }

    private KeyPair pair(String name) {
        byte[] pem = files.read(FOLDER, name).orElseGet(() -> files.putIfAbsent(FOLDER, name, pem(newPair())));
        String text = new String(pem, US_ASCII);
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new KeyPair(keys.generatePublic(new X509EncodedKeySpec(block(text, "PUBLIC KEY"))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signing key of the installation is damaged", e);
        }
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has P-256", e);
        }
    }

    private static byte[] pem(KeyPair pair) {
        return (block("PRIVATE KEY", pair.getPrivate().getEncoded()) + block("PUBLIC KEY", pair.getPublic().getEncoded()))
                .getBytes(US_ASCII);
    }

    private static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }

    private static byte[] block(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END " + label + "-----");
        if (start < 0 || end < start) {
            throw new IllegalStateException("A signing key of the installation has no " + label);
        }
        return Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end));
    }
}
