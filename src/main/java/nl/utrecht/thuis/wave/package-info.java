/**
 * A wave of the monitor and its life, the coarse features of people ({@link nl.utrecht.thuis.wave.Background}) and the counts of who came how far.
 * It must not know persons, invitations or answers: they tell it what to count.
 */
@NullMarked
package nl.utrecht.thuis.wave;

import org.jspecify.annotations.NullMarked;
