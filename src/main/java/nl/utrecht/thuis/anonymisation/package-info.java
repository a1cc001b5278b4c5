/**
 * Forgetting: what destroys everything that told who somebody was in a wave, at the word of two people or at the latest date, and the certificate
 * that it was done. It knows tables by their names ({@code anonymisation/tables.csv}) and keys by theirs. Must not know what any of them means, nor read a
 * row of what it erases.
 */
@NullMarked
package nl.utrecht.thuis.anonymisation;

import org.jspecify.annotations.NullMarked;
