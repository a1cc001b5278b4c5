package nl.utrecht.thuis.bronbestand;

import java.util.UUID;

/**
 * One worker's try at a file.
 *
 * @param runId what its rows are stored under
 */
record Run(String wave, UUID uploadId, UUID runId) {

    static Run of(RegisterUpload upload) {
        return new Run(upload.waveCode, upload.uploadId, upload.runId);
    }
}
