package nl.utrecht.thuis.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the keys are: {@code thuis.keys}, or {@code THUIS_KEYS} in the environment. */
@ConfigMapping(prefix = "thuis")
public interface KeysConfig {

    /** A directory that all replicas share and that no backup of the database holds. */
    @WithDefault("data/keys")
    Path keys();

    /**
     * The embedded database's directory. It is read before this configuration exists ({@code database.Setting}) and is declared here
     * only because a configured name that no mapping knows stops the start.
     */
    @WithDefault("data/database")
    Path data();
}
