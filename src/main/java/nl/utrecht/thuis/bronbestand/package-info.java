/**
 * The municipal register of a wave: reads, checks and imports the file that the registration system exports. What it reads goes to
 * {@code participant}, encrypted, and as counts to {@code wave}; it keeps nothing itself. It must not know invitations or answers, and
 * never logs or repeats what a cell says of a person.
 */
@NullMarked
package nl.utrecht.thuis.bronbestand;

import org.jspecify.annotations.NullMarked;
