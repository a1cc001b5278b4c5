/**
 * The pages on which a wave is set up, and the picture of its life. What can be set, and what is wrong with it, is known by
 * {@link nl.utrecht.thuis.wave.WaveSettings}; here it is typed and shown. It must not know who is in the register.
 */
@NullMarked
package nl.utrecht.thuis.wave.setup;

import org.jspecify.annotations.NullMarked;
