package nl.utrecht.thuis.keys;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;

/** HPKE (RFC 9180): DHKEM X25519, HKDF-SHA256, AES-256-GCM. Keys are the 32 bytes of the RFC, nothing around them. */
final class Hpke {
    private static final HpkeParameters PARAMETERS;

    static {
        try {
            HybridConfig.register();
            PARAMETERS = HpkeParameters.builder().setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256).setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has no HPKE", e);
        }
    }

    private Hpke() {}

    static byte[] newOpeningKey() {
        return X25519.generatePrivateKey();
    }

    static byte[] publicPart(byte[] openingKey) {
        try {
            return X25519.publicFromPrivate(openingKey);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Not an opening key", e);
        }
    }

    /** The encapsulated key of 32 bytes, the ciphertext, a tag of 16. */
    static byte[] seal(byte[] publicPart, byte[] plaintext, byte[] context) throws GeneralSecurityException {
        return keyset(publicKey(publicPart)).getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class).encrypt(plaintext, context);
    }

    static byte[] open(byte[] openingKey, byte[] sealed, byte[] context) throws GeneralSecurityException {
        HpkePrivateKey key = HpkePrivateKey.create(publicKey(publicPart(openingKey)),
                SecretBytes.copyFrom(openingKey, InsecureSecretKeyAccess.get()));
        return keyset(key).getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class).decrypt(sealed, context);
    }

    private static HpkePublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        return HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(bytes), null);
    }

    private static KeysetHandle keyset(Key key) throws GeneralSecurityException {
        return KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary()).build();
    }
}
