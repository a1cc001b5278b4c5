/**
 * The phone pages, drafts, submission, the answer box and its mix, the stored responses. Whoever comes here is an
 * {@link nl.utrecht.thuis.invitation.Admission}; this package must never know a participant.
 */
@NullMarked
package nl.utrecht.thuis.response;

import org.jspecify.annotations.NullMarked;
