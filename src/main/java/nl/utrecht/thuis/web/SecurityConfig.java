package nl.utrecht.thuis.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Whom to tell of a vulnerability. */
@ConfigMapping(prefix = "thuis.security")
interface SecurityConfig {

    /** An e-mail address, or the {@code https:}, {@code mailto:} or {@code tel:} address of where to report; respondents' address when absent. */
    Optional<String> contact();

    /** The {@code https:} address of the policy on coordinated disclosure. */
    Optional<String> policy();
}
