/**
 * What would the figures be, had the respondents the composition of the register? Weights from the register's margins, and estimates with them whose
 * errors take the weighting into account. There is no sample: the errors hold if, within weighting cells, chance decided who responded. What
 * non-response does beyond that is in none of these figures; {@link nl.utrecht.thuis.statistics.weighting.Sensitivity} shows how much it could be.
 *
 * <p>
 * Literature: Deming and Stephan (1940, Annals of Mathematical Statistics 11, 427–444), raking; Deville and Särndal (1992, JASA 87, 376–382) and Deville,
 * Särndal and Sautory (1993, JASA 88, 1013–1020), calibration and the error of what is calibrated; Kish (1965, Survey Sampling, 11.7), the design
 * effect of weights; Binder (1983, International Statistical Review 51, 279–292), linearisation; Lumley (2010, Complex Surveys), whose R package
 * {@code survey} gave the reference values.
 */
@NullMarked
package nl.utrecht.thuis.statistics.weighting;

import org.jspecify.annotations.NullMarked;
