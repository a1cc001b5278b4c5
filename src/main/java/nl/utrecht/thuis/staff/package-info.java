/**
 * The people who work with the product: accounts, roles, sign-in by browser session or bearer token, and the frame of every staff page.
 * Knows nothing of waves, participants or answers.
 */
@NullMarked
package nl.utrecht.thuis.staff;

import org.jspecify.annotations.NullMarked;
