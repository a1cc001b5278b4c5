package nl.utrecht.thuis.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A municipality's house style, laid over ours at deployment: a folder with {@code tokens.css}, which sets the tokens of Utrecht's design system
 * ({@code --utrecht-…}), and the fonts and pictures that it names as {@code /theme/…}. It is not ours to publish, so it is not in this repository.
 */
@ApplicationScoped
public class Theme {
    /** The respondents' style sheet. */
    public static final String STYLESHEET = "respondent.css";
    /** Our own colours for the dark and for more contrast. */
    static final String COLOURS = "respondent-colours.css";
    private static final String TOKENS = "tokens.css";

    private final Optional<Path> folder;
    private final Optional<String> tokens;

    /** @throws IllegalStateException when there is a folder and it holds no tokens */
    Theme(ServerConfig config) {
        folder = config.theme().map(Path::toAbsolutePath);
        tokens = folder.map(Theme::read);
    }

    /** The folder, if there is one. */
    public Optional<Path> folder() {
        return folder;
    }

    /** The rules with the tokens before them; without a theme with our own variants of colour, which do not go with those of another. */
    String over(String rules, String colours) {
        return tokens.map(own -> own + rules).orElse(rules + colours);
    }

    private static String read(Path folder) {
        Path file = folder.resolve(TOKENS);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("thuis.theme is " + folder + ", which has no " + TOKENS);
        }
        try {
            return Files.readString(file) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("The theme cannot be read: " + file, e);
        }
    }
}
