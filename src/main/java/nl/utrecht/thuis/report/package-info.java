/**
 * What researchers look at: the response and its composition against the register, from the counts in {@code wave} and the mixed responses.
 * It must never know a participant or an invitation.
 */
@NullMarked
package nl.utrecht.thuis.report;

import org.jspecify.annotations.NullMarked;
