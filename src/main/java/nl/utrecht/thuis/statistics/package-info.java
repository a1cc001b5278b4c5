/**
 * Statistics of a survey without a sample: a register of whom some respond. Pure: numbers in, numbers out. Each subpackage is one question that a
 * researcher has. It knows no wave, no person, no text and no framework; whatever is wrong with an argument is an {@link IllegalArgumentException}
 * with the value in its message.
 */
@NullMarked
package nl.utrecht.thuis.statistics;

import org.jspecify.annotations.NullMarked;
