/**
 * Messages to send: who gets which message on which occasion, never its text. The owner of a message renders it at the moment of sending.
 * It must not know persons, and of waves and recipients only the code and the id.
 */
@NullMarked
package nl.utrecht.thuis.outbox;

import org.jspecify.annotations.NullMarked;
