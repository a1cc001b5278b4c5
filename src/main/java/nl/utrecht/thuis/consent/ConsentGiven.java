package nl.utrecht.thuis.consent;

import java.util.UUID;

/** Somebody agreed, and the address is known now. Fired in the transaction that stores it, once for an address. @param language its tag */
public record ConsentGiven(String wave, ConsentPurpose purpose, UUID id, String language) {}
