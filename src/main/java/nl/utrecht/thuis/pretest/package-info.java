/**
 * Trying the questionnaire out before it goes to people: the links with which somebody without an account may look at it, and what they
 * found unclear. Knows the wave and its life. It must know neither persons nor invitations nor answers: a comment has no writer, no time of
 * day and no trace of the link that it came by: storing one neither changes nor locks the row of a link, as a row that was written in the same
 * transaction could be joined to it. Comments are counted per wave.
 */
@NullMarked
package nl.utrecht.thuis.pretest;

import org.jspecify.annotations.NullMarked;
