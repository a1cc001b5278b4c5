package nl.utrecht.thuis.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where people reach the installation. */
@ConfigMapping(prefix = "thuis")
interface ServerConfig {

    /** Scheme and authority in links, such as {@code https://thuis.example.nl}; this machine when absent. */
    Optional<String> baseUrl();

    /** The folder of a municipality's house style. */
    Optional<Path> theme();

    /** The e-mail address that respondents are told. */
    @WithDefault("onderzoek@utrecht.nl")
    String contactAddress();
}
