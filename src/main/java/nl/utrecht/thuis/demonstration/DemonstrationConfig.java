package nl.utrecht.thuis.demonstration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether there is a demonstration. */
@ConfigMapping(prefix = "thuis")
interface DemonstrationConfig {

    /** Plays the demonstration at the first start and shows its mails. */
    @WithDefault("false")
    boolean demo();

    /** The password of the demonstration's accounts; one is made up and printed when absent. */
    Optional<String> demoPassword();
}
