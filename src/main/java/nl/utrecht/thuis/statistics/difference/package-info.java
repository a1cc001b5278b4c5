/**
 * Does the composition of the response differ from that of the register by more than chance? Everybody in the register is invited and nobody is drawn, so
 * respondents are compared with <em>non-respondents</em>: against the register's totals as if these were independent, everything is wrong by the factor
 * N/(N - n). Pearson (1900); Cramér (1946) with the correction of Bergsma, <i>Journal of the Korean Statistical Society</i> 42 (2013); Fisher (1935); Holm,
 * <i>Scandinavian Journal of Statistics</i> 6 (1979); Davison &amp; Hinkley, <i>Bootstrap Methods and their Application</i> (1997), section 4.2.5, for Monte Carlo.
 * The difference itself is a fact; a test only says whether chance suffices for it.
 */
@NullMarked
package nl.utrecht.thuis.statistics.difference;

import org.jspecify.annotations.NullMarked;
