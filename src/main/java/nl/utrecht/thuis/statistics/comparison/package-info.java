/**
 * Do two groups differ, and has something changed between two waves? Differences with their errors, what could have been detected at all, and the rules
 * that a change must pass before a page may show an arrow. Nothing here says “representative”, and no difference is called significant.
 *
 * <p>
 * Literature: Lumley (2010, Complex Surveys), the t test on a linearised difference; Rao and Scott (1984, Annals of Statistics 12, 46–60) and Thomas and Rao
 * (1987, JASA 82, 630–636), tables with weights; Bloom (1995, Evaluation Review 19, 547–556), the minimal detectable effect; Kitagawa (1955, JASA 50,
 * 1168–1194), composition and rates; Kish (1965, Survey Sampling, 12.4), waves that overlap; Schouten, Cobben and Bethlehem (2009, Survey Methodology 35,
 * 101–113), the maximal bias.
 */
@NullMarked
package nl.utrecht.thuis.statistics.comparison;

import org.jspecify.annotations.NullMarked;
