/**
 * Who responded, and do they look like the register? Outcome rates and coverage (AAPOR, <i>Standard Definitions</i>, 10th ed., 2023), worst-case
 * bounds (Manski, <i>Partial Identification of Probability Distributions</i>, 2003), and representativity by response propensities: Schouten, Cobben &amp;
 * Bethlehem, "Indicators for the representativeness of survey response", <i>Survey Methodology</i> 35 (2009); Schouten, Shlomo &amp; Skinner, "Indicators
 * for monitoring and improving representativeness of response", <i>Journal of Official Statistics</i> 27 (2011); Shlomo, Skinner &amp; Schouten, "Estimation of an
 * indicator of the representativeness of survey response", <i>Journal of Statistical Planning and Inference</i> 142 (2012); De Heij, Schouten &amp; Shlomo,
 * <i>RISQ manual 2.1</i> (2015). Everything is counted from a {@link nl.utrecht.thuis.statistics.response.ResponseTable}: persons are not needed.
 */
@NullMarked
package nl.utrecht.thuis.statistics.response;

import org.jspecify.annotations.NullMarked;
