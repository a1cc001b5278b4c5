/**
 * Whom to remind, so that the response comes to resemble the register? What one more response in a group does to the variation of the response, what a reminder
 * is worth, what a budget buys, and which groups lag behind. Responsive design on partial indicators: Schouten, Shlomo &amp; Skinner, <i>Journal of Official
 * Statistics</i> 27 (2011); Schouten &amp; Shlomo, <i>International Statistical Review</i> 85 (2017). The variation is taken over the groups given, divisor N. It
 * is the coefficient of variation that is steered by: R = 1 - 2S may fall because more people respond.
 */
@NullMarked
package nl.utrecht.thuis.statistics.reminding;

import org.jspecify.annotations.NullMarked;
