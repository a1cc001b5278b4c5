package nl.utrecht.thuis.bronbestand;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most that a program held on to: what is left on the heap after a full collection of garbage, every few seconds. */
final class LiveHeap implements AutoCloseable {
    private static final int SECONDS = 4;

    private final AtomicLong most = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    LiveHeap() {
        timer.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** Bytes. */
    long most() {
        look();
        return most.get();
    }

    private void look() {
        System.gc();
        most.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
