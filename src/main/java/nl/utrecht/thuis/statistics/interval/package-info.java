/**
 * How sure is a proportion? Intervals for counts and for estimates with a known variance, with the finite register taken into account.
 * Proportions are 0 to 1, never percentages. It knows nothing of weights: whoever weighted brings the variance.
 *
 * <p>
 * Literature: Wilson (1927, JASA 22, 209–212); Clopper and Pearson (1934, Biometrika 26, 404–413); Agresti and Coull (1998, The American
 * Statistician 52, 119–126); Brown, Cai and DasGupta (2001, Statistical Science 16, 101–133), who compare them; Korn and Graubard (1998, Survey
 * Methodology 24, 193–201), for estimates of a survey; Buonaccorsi (1987, The American Statistician 41, 215–218), for a finite register.
 */
@NullMarked
package nl.utrecht.thuis.statistics.interval;

import org.jspecify.annotations.NullMarked;
