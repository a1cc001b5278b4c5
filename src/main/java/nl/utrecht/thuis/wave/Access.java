package nl.utrecht.thuis.wave;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a mail holds to come in with: a link that opens the questionnaire, or a link and, apart from it, the code that must be typed (as in 2023). */
public enum Access {
    @JsonProperty("link")
    LINK, @JsonProperty("link-and-code")
    LINK_AND_CODE;

    /** The name in forms, text keys and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Access> of(String slug) {
        return Arrays.stream(values()).filter(access -> access.slug().equals(slug)).findFirst();
    }
}
