package nl.utrecht.thuis.bronbestand;

/** Where a register file is on its way in. */
enum UploadState {
    /** Its bytes are being stored. */
    RECEIVING,
    /** To be checked. */
    WAITING,
    /** A worker reads it. */
    CHECKING,
    /** Somebody must say which heading stands for which column. */
    MAPPING,
    /** It is no register, or nobody could read it; what is wrong is kept. */
    UNREADABLE,
    /** It was checked; the report is there. */
    CHECKED,
    /** A researcher said that it is to be imported. */
    CONFIRMED,
    /** A worker imports it. */
    IMPORTING,
    /** It is the register now; its bytes and rows are gone. */
    IMPORTED,
    /** A call of the API checks it, and perhaps imports it; the file itself is not stored. */
    DIRECT;

    /** Whether a worker has something to do, or is doing it. */
    boolean isBusy() {
        return this == WAITING || this == CHECKING || this == CONFIRMED || this == IMPORTING;
    }
}
