/**
 * The frame of every page that a person reads who is no staff: language, direction, header, footer, pictograms, and what a preview adds to it. Must know neither a
 * person nor an answer.
 */
@NullMarked
package nl.utrecht.thuis.phone;

import org.jspecify.annotations.NullMarked;
