package nl.utrecht.thuis.consent;

import java.util.UUID;

/** A consent is withdrawn, in this transaction: forget whatever was kept for it. The address is gone already. */
public record ConsentWithdrawn(String wave, ConsentPurpose purpose, UUID id) {}
