package nl.utrecht.thuis.translation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a file with translations may hold. */
@ConfigMapping(prefix = "thuis.translation")
interface TranslationConfig {

    /** Size of the file in bytes; {@code quarkus.http.limits.max-body-size} must be larger. */
    @WithDefault("5242880")
    long maximumBytes();

    /** Size in bytes of everything inside a spreadsheet, which is a packed file. */
    @WithDefault("20971520")
    long maximumUnpackedBytes();
}
