package nl.utrecht.thuis.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where people reach the installation. */
@ConfigMapping(prefix = "thuis")
interface ServerConfig {

    /** Scheme and authority in links, such as {@code https://thuis.example.nl}; this machine when absent. */
    Optional<String> baseUrl();

    /** The e-mail address that respondents are told. */
    @WithDefault("onderzoek@utrecht.nl")
    String contactAddress();
}
