/**
 * Reads the files of {@code questionnaires/} and checks them, so that a mistake in one stops the start with file and line.
 * Knows the YAML and the names of texts; knows nothing of waves, respondents or what was answered.
 */
@NullMarked
package nl.utrecht.thuis.questionnaire.file;

import org.jspecify.annotations.NullMarked;
