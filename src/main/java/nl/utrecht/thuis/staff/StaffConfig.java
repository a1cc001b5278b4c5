package nl.utrecht.thuis.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What sign-in needs to know of the installation. */
@ConfigMapping(prefix = "thuis")
interface StaffConfig {

    /** Whether a demonstration plays; it brings its own accounts. */
    @WithDefault("false")
    boolean demo();
}
