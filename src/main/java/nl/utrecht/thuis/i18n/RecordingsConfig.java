package nl.utrecht.thuis.i18n;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which recordings respondents hear. */
@ConfigMapping(prefix = "thuis.recordings")
public interface RecordingsConfig {

    /** Plays those that nobody has approved too, to try the road; a demonstration does. */
    @WithDefault("${thuis.demo:false}")
    boolean notApproved();
}
