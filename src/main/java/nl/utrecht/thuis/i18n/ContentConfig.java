package nl.utrecht.thuis.i18n;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the content folders are; both are read from disk. */
@ConfigMapping(prefix = "content")
public interface ContentConfig {

    /** The folder with {@code languages.csv} and a folder of texts per language. */
    @WithDefault("i18n")
    Path i18n();

    /** The folder with a YAML file per questionnaire version. */
    @WithDefault("questionnaires")
    Path questionnaires();
}
