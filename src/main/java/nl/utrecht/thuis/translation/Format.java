package nl.utrecht.thuis.translation;

import jakarta.ws.rs.NotFoundException;
import java.util.stream.Stream;

/** A kind of file that goes out to translators. */
enum Format {
    XLIFF("xliff", "xlf", "application/xliff+xml"), XLSX("xlsx", "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String id;
    private final String ending;
    private final String mediaType;

    Format(String id, String ending, String mediaType) {
        this.id = id;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** @throws NotFoundException when there is none of that name */
    static Format of(String id) {
        return Stream.of(values()).filter(format -> format.id.equals(id)).findFirst().orElseThrow(NotFoundException::new);
    }

    String mediaType() {
        return mediaType;
    }

    String fileName(String tag) {
        return "thuis-" + tag + "." + ending;
    }
}
