/**
 * The only place with contact details: persons of a register, encrypted, found by keyed hashes. It knows nothing of answers, and of waves
 * only their code.
 */
@NullMarked
package nl.utrecht.thuis.participant;

import org.jspecify.annotations.NullMarked;
