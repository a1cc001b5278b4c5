package nl.utrecht.thuis.bronbestand;

import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The file of a form. Its name is never looked at. */
final class UploadedFile {

    private UploadedFile() {}

    /** @throws RegisterUnreadable when no file was chosen, or one that is too large */
    static InputStream open(@Nullable FileUpload file, long maximumBytes) throws IOException {
        if (file == null || file.fileName().isEmpty() && file.size() == 0) {
            throw RegisterUnreadable.because("no-file");
        }
        if (file.size() > maximumBytes) {
            throw RegisterUnreadable.fileTooLarge(maximumBytes);
        }
        return Files.newInputStream(file.uploadedFile());
    }
}
