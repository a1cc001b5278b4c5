/**
 * The one language table, the texts of {@code i18n/} as ICU messages, and numbers and dates as each language writes them.
 * Nothing else decides direction, digits or format. Knows nothing of who reads.
 */
@NullMarked
package nl.utrecht.thuis.i18n;

import org.jspecify.annotations.NullMarked;
