package nl.utrecht.thuis.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void tokenIsRandomAndOnlyItsHashIsKept() {
        assertTrue(OpaqueToken.random().matches("[A-Za-z0-9_-]{43}"));
        assertNotEquals(OpaqueToken.random(), OpaqueToken.random());
        // FIPS 180-2, appendix B.1
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                HexFormat.of().formatHex(OpaqueToken.hash("abc")));
    }

    @Test
    void formTokenFitsItsSessionOnly() {
        String session = OpaqueToken.random();
        assertTrue(FormToken.of(session).matches("[A-Za-z0-9_-]{22}"));
        assertTrue(FormToken.matches(session, FormToken.of(session)));
        assertFalse(FormToken.matches(session, FormToken.of(OpaqueToken.random())));
        assertFalse(FormToken.matches(session, ""));
        assertFalse(FormToken.matches(session, null));
    }
}
