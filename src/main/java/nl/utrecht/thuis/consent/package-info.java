/**
 * What people agreed to besides answering: that their address is used for the draw, or for an interview. Opens the boxes of those addresses, keeps each
 * once and encrypted, and forgets it when somebody withdraws. Must know neither a participant, an invitation nor an answer, and keeps no time and no order.
 */
@NullMarked
package nl.utrecht.thuis.consent;

import org.jspecify.annotations.NullMarked;
