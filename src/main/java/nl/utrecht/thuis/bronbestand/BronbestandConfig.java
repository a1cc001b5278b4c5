package nl.utrecht.thuis.bronbestand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a register file may hold. */
@ConfigMapping(prefix = "thuis.bronbestand")
interface BronbestandConfig {

    /** Size of the file in bytes; {@code quarkus.http.limits.max-body-size} must be larger. */
    @WithDefault("314572800")
    long maximumBytes();

    /** Rows with data. */
    @WithDefault("1000000")
    int maximumRows();

    /** Characters in a cell. */
    @WithDefault("500")
    int maximumCell();
}
