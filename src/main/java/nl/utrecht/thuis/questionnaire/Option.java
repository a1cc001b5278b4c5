package nl.utrecht.thuis.questionnaire;

/**
 * One answer that can be ticked.
 *
 * @param code what is stored, independent of position and language: {@code very-satisfied}
 * @param textKey the key of its words; statements of one battery share them: {@code v4.option.agree}
 * @param apart whether it is no point of the scale ("don't know", "prefer not to say") and so stands apart on the page
 * @param exclusive whether it cannot be combined with another option
 */
public record Option(String code, String textKey, boolean apart, boolean exclusive) {}
