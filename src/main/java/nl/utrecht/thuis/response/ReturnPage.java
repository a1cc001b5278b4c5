package nl.utrecht.thuis.response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The page for somebody who goes away, with the ways to come back.
 *
 * @param paragraphs what has happened, and that the link still works
 * @param address where the code can be typed
 * @param listen the player of the page
 */
@CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReturnPage(RespondentPage page, List<String> paragraphs, String address, Optional<Listen> listen) implements TemplateInstance {}
