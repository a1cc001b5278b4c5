package nl.utrecht.thuis.bronbestand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of the file that is on its way in.
 *
 * @param said where it is, in a sentence
 * @param troubles what is wrong with it as a whole
 * @param progress while a worker is at it
 * @param report when it was checked
 * @param update what an import would change, once people were told of the wave
 * @param languages of the people in it, when it was checked
 * @param importable whether it may be imported now
 * @param mappable whether its columns may be chosen
 * @param hopeless whether nothing can be done with it but to choose another
 */
record UploadView(String id, String said, List<String> troubles, @Nullable ProgressView progress, @Nullable ReportPage report,
        @Nullable UpdateView update, @Nullable LanguageTable languages, boolean importable, boolean mappable,
        boolean hopeless, boolean imported) {

    static UploadView of(RegisterUpload upload, Optional<FileTrouble> trouble, @Nullable ProgressView progress, @Nullable ReportPage report,
            @Nullable UpdateView update, @Nullable LanguageTable languages, Texts texts) {
        boolean checked = upload.state == UploadState.CHECKED;
        boolean hopeless = upload.state == UploadState.UNREADABLE && !trouble.map(FileTrouble::leavesColumns).orElse(true);
        return new UploadView(upload.uploadId.toString(), texts.of("bronbestand.upload." + upload.state.name().toLowerCase(Locale.ROOT)),
                trouble.map(found -> found.told(texts)).orElse(List.of()), progress, report, update, languages,
                checked && report != null && report.clean(),
                checked || upload.state == UploadState.MAPPING || upload.state == UploadState.UNREADABLE && !hopeless, hopeless,
                upload.state == UploadState.IMPORTED);
    }
}
