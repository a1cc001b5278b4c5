package nl.utrecht.thuis.bronbestand;

/**
 * How far a worker is with a file. While it is open the file is the worker's: what it says is stored once a second, and the lease is renewed with
 * it. A worker that dies stops saying anything, and another one begins anew.
 */
final class Progress implements AutoCloseable {
    private final Runnable end;
    private volatile Phase phase;
    private volatile int rows;
    private volatile long bytes;
    private volatile boolean lost;

    /** Somebody replaced or discarded the file, or another worker took it over: nobody waits for this one any more. */
    static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Progress(Phase phase, Runnable end) {
        this.phase = phase;
        this.end = end;
    }

    /** @throws Superseded when nobody waits for it any more */
    void at(int rowsSoFar, long bytesSoFar) {
        rows = rowsSoFar;
        bytes = bytesSoFar;
        if (lost) {
            throw new Superseded();
        }
    }

    /** @throws Superseded when nobody waits for it any more */
    void enter(Phase next) {
        phase = next;
        at(rows, bytes);
    }

    void lose() {
        lost = true;
    }

    Phase phase() {
        return phase;
    }

    int rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        end.run();
    }
}
