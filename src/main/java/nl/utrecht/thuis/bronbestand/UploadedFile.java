package nl.utrecht.thuis.bronbestand;

import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import java.io.IOException;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The file of a form, as the server spooled it for the time of the request. Its name is never looked at. */
final class UploadedFile {

    private UploadedFile() {}

    /** @throws RegisterUnreadable when no file was chosen, or one that is too large */
    static RegisterSource of(@Nullable FileUpload file, long maximumBytes) throws IOException {
        if (file == null || file.fileName().isEmpty() && file.size() == 0) {
            throw RegisterUnreadable.because("no-file");
        }
        if (file.size() > maximumBytes) {
            throw RegisterUnreadable.fileTooLarge(maximumBytes);
        }
        return RegisterSource.of(file.uploadedFile());
    }
}
