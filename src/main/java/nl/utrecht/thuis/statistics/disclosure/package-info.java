/**
 * What may be shown of answers, so that nobody can tell what one person, or a few, answered? Every number that derives from answers goes through here: page,
 * chart, API and file. It sees counts and thresholds only; who may see what at all is not decided here.
 *
 * <p>
 * Literature: Hundepool et al. (2012, Statistical Disclosure Control, chapters 4 and 5), cell suppression and its audit; Willenborg and De Waal (2001,
 * Elements of Statistical Disclosure Control); the manual of tau-ARGUS, whose first example is the test table; Dinur and Nissim (2003, PODS, 202–210), on
 * why differences between what was published must be looked at too.
 */
@NullMarked
package nl.utrecht.thuis.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
