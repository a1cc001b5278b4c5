package nl.utrecht.thuis.bronbestand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.utrecht.thuis.bronbestand.file.CheckedRow;

/** Rows on their way to the database, a batch at a time and two batches at once; who reads faster than that waits. */
final class RowBatches implements AutoCloseable {
    private static final int SIZE = 1000;
    private static final int WRITERS = 2;

    private final Consumer<List<CheckedRow>> write;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final Deque<Future<?>> underWay = new ArrayDeque<>();
    private List<CheckedRow> batch = new ArrayList<>(SIZE);

    RowBatches(Consumer<List<CheckedRow>> write) {
        this.write = write;
    }

    /** Whether this row filled a batch. @throws RuntimeException what went wrong with an earlier one */
    boolean add(CheckedRow row) {
        batch.add(row);
        if (batch.size() < SIZE) {
            return false;
        }
        send();
        return true;
    }

    /** Writes what is left, and returns when all is written. */
    void finish() {
        send();
        while (!underWay.isEmpty()) {
            await(underWay.remove());
        }
    }

    private void send() {
        while (underWay.size() >= WRITERS) {
            await(underWay.remove());
        }
        List<CheckedRow> full = batch;
        batch = new ArrayList<>(SIZE);
        if (!full.isEmpty()) {
            underWay.add(writers.submit(() -> write.accept(full)));
        }
    }

    private static void await(Future<?> writing) {
        try {
            writing.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Progress.Superseded();
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }
}
