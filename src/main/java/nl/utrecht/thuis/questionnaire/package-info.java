/**
 * The questionnaire as a thing of its own: sections, the kinds of question, who is asked what, how a filled-in form becomes an answer.
 * Pure: the JDK alone. It knows no sentence (texts go by key), no web page, no database, no wave, and not who answers.
 */
@NullMarked
package nl.utrecht.thuis.questionnaire;

import org.jspecify.annotations.NullMarked;
