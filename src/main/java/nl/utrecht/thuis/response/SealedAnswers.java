package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Map;

/**
 * What an envelope of the answer box holds: no person, no time.
 *
 * @param language tag of the language in which the answers were given
 * @param background canonical text of the coarse features
 * @param answers by question code, as {@link nl.utrecht.thuis.questionnaire.Answers#encode()} writes them
 */
record SealedAnswers(String language, String background, Map<String, List<String>> answers) {}
