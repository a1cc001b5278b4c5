/**
 * The workplace of coaches: whose clients are whose, prompts by mail, a text to copy, letters asked for, and numbers that are never about few
 * people. Coaches are blind: nothing here may read who started, answered, declined or could not be reached, and no page holds a code. Such
 * numbers come from {@link nl.utrecht.thuis.invitation.DoneCounts}, which knows no small ones.
 */
@NullMarked
package nl.utrecht.thuis.coaching;

import org.jspecify.annotations.NullMarked;
