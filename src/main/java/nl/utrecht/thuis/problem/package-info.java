/** What went wrong, as a type with a status and text keys. Knows nothing of pages, languages or how it is told: that is {@code web}. */
@NullMarked
package nl.utrecht.thuis.problem;

import org.jspecify.annotations.NullMarked;
