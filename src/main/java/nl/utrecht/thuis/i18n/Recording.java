package nl.utrecht.thuis.i18n;

import java.nio.file.Path;
import java.util.Map;

/**
 * A row of {@code i18n/<tag>/audio/manifest.csv}.
 *
 * @param tag of the language that is spoken
 * @param unit what is spoken, as {@link SpokenPage} and the questionnaire name it
 * @param file name of the file beside the manifest
 * @param textHash of the words that were spoken, as {@link SpokenWords#hash()} makes it
 * @param speaker whose voice it is
 * @param approved whether somebody who speaks the language has listened to it
 * @param manifest where the row is, with its line
 * @param size of the file in bytes
 * @param version fingerprint of the file's bytes
 */
public record Recording(String tag, String unit, String file, String textHash, String speaker, boolean approved, String remark,
        Path manifest, int line, long size, String version) {
    static final Map<String, String> TYPES = Map.of("mp3", "audio/mpeg", "m4a", "audio/mp4", "ogg", "audio/ogg", "opus", "audio/ogg");

    /** The path under which it is heard; another file has another one, so that browsers may keep it. */
    public String address() {
        return "/audio/" + tag + "/" + file + "?v=" + version;
    }

    public Path path() {
        return manifest.resolveSibling(file).toAbsolutePath();
    }

    public String mediaType() {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
