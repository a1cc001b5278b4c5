/**
 * The right to respond: the closed link and its code, admission, invitations by mail. It tells {@code wave} what to count. It must not know
 * answers; to {@code response} it gives an {@link nl.utrecht.thuis.invitation.Admission} and nothing of a person.
 */
@NullMarked
package nl.utrecht.thuis.invitation;

import org.jspecify.annotations.NullMarked;
