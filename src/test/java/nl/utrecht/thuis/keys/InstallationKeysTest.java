package nl.utrecht.thuis.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeysTest {
    @TempDir
    Path directory;

    @Test
    void secretStaysTheSameAndDiffersByName() {
        byte[] secret = new InstallationKeys(directory).secret("throttle");
        assertEquals(32, secret.length);
        assertArrayEquals(secret, new InstallationKeys(directory).secret("throttle"));
        assertFalse(Arrays.equals(secret, new InstallationKeys(directory).secret("mail")));
    }

    @Test
    void signingKeyStaysTheSameAndItsHalvesFit() throws GeneralSecurityException {
        KeyPair pair = new InstallationKeys(directory).signingKey();
        KeyPair again = new InstallationKeys(directory).signingKey();
        assertEquals(256, ((ECPublicKey) pair.getPublic()).getParams().getOrder().bitLength());
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(pair.getPrivate());
        signer.update(new byte[]{1, 2, 3});
        byte[] signature = signer.sign();
        signer.initVerify(again.getPublic());
        signer.update(new byte[]{1, 2, 3});
        assertTrue(signer.verify(signature));
    }
}
