/**
 * Plays two waves through the product's own front door, over HTTP, and keeps the mails they send in memory for its page. It owns the
 * {@link java.time.Clock}: nothing else can move it.
 */
@NullMarked
package nl.utrecht.thuis.demonstration;

import org.jspecify.annotations.NullMarked;
