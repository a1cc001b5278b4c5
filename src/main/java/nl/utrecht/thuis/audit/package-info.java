/**
 * Who of the staff (as text) did what when. Lines are added, never changed or removed. A line must never hold an answer, an address, a
 * code or the name of a participant: it stays when a wave is anonymised. Must not know the staff, nor anything it is told about.
 */
@NullMarked
package nl.utrecht.thuis.audit;

import org.jspecify.annotations.NullMarked;
