package nl.utrecht.thuis.translation;

import java.util.List;
import nl.utrecht.thuis.problem.Problem;

/**
 * What a file with translations would change, or has changed.
 *
 * @param steps what becomes of each text that changes
 * @param same how many texts of the file stay as they are
 * @param problems everything that is wrong, pointed at by the keys of texts
 */
record ImportReport(List<Step> steps, int same, List<Problem.Detail> problems) {}
