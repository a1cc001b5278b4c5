/**
 * Sealed envelopes: what a person sends is padded to a fixed size and sealed for one box of a wave; each owner opens its own box.
 * An envelope holds no person, no time and no order. Must not know what is inside, nor who sent it.
 */
@NullMarked
package nl.utrecht.thuis.envelope;

import org.jspecify.annotations.NullMarked;
