/**
 * What researchers look at while a wave is in the field and after: the response and its composition against the register, from the counts in
 * {@code wave} alone.
 * It must never know a participant or an invitation.
 */
@NullMarked
package nl.utrecht.thuis.report;

import org.jspecify.annotations.NullMarked;
