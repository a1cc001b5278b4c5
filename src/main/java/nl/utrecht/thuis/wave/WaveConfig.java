package nl.utrecht.thuis.wave;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Settings of all waves. */
@ConfigMapping(prefix = "thuis.wave")
interface WaveConfig {

    /** The time zone in which a day begins and ends. */
    @WithDefault("Europe/Amsterdam")
    ZoneId zone();
}
