/** What went wrong, as a type. Knows nothing of pages, languages or HTTP mapping: that is {@code web}. */
@NullMarked
package nl.utrecht.thuis.problem;

import org.jspecify.annotations.NullMarked;
