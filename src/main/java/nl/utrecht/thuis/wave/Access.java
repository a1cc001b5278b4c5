package nl.utrecht.thuis.wave;

/** What a mail holds to come in with: a link that opens the questionnaire, or a link and, apart from it, the code that must be typed (as in 2023). */
public enum Access {
    LINK, LINK_AND_CODE
}
