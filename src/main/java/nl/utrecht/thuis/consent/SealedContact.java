package nl.utrecht.thuis.consent;

import java.util.Objects;

/**
 * An address that somebody gave for one purpose, as it is sealed.
 *
 * @param address as typed, not blank
 * @param language the tag of the language in which the person answered
 * @param background canonical text of a background with the features that the purpose needs; empty for none
 * @param textVersion of the words that the person agreed to ({@link ConsentTexts}); empty in an envelope of before there were versions
 */
public record SealedContact(String address, String language, String background, String textVersion) {

    public SealedContact {
        textVersion = Objects.requireNonNullElse(textVersion, "");
    }

    @Override
    public String toString() {
        return "SealedContact[" + language + "]"; // never the address
    }
}
