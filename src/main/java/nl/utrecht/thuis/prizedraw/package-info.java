/**
 * The draw of the vouchers: entry numbers, a seed that is promised before and shown after, winners and reserves, and what becomes of each. Anybody can draw it
 * again from what is published. Knows addresses only by their consents; must know neither a participant, an invitation nor an answer.
 */
@NullMarked
package nl.utrecht.thuis.prizedraw;

import org.jspecify.annotations.NullMarked;
