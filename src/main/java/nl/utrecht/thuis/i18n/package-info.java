/**
 * The one language table, the texts of {@code i18n/} as ICU messages with what was edited on this installation laid over them, the state of each
 * text, the one check of what a text must be, and numbers and dates as each language writes them.
 * Nothing else decides direction, digits or format. Knows nothing of who reads.
 */
@NullMarked
package nl.utrecht.thuis.i18n;

import org.jspecify.annotations.NullMarked;
