package nl.utrecht.thuis.pretest;

import java.util.UUID;

/**
 * Somebody who opened a link that works; not who.
 *
 * @param wave the code of the wave whose questionnaire they may try out
 * @param link the link, which must still work when a comment comes by it
 */
public record PretestGuest(String wave, UUID link) {}
