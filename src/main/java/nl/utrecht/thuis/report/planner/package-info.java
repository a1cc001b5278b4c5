/**
 * Whom to remind: groups that answered less than others, a plan for a budget, what it is expected to do beside other ways to spend it, and afterwards what
 * came of it. Everything is reckoned from the counts in {@code wave}; a plan is kept there and carried out by {@code invitation}, which this package must
 * never know, nor a participant.
 */
@NullMarked
package nl.utrecht.thuis.report.planner;

import org.jspecify.annotations.NullMarked;
