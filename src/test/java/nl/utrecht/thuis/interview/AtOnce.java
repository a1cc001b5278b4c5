package nl.utrecht.thuis.interview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.utrecht.thuis.OwnThread;

/** Things that several people do at the same moment. */
final class AtOnce {
    private static final int PATIENCE_IN_SECONDS = 60;

    private AtOnce() {}

    /** What came of each, in the order in which they are given. */
    static <T> List<T> of(List<Supplier<T>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<T>> running = calls.stream().map(call -> CompletableFuture.supplyAsync(() -> {
            await(start);
            return call.get();
        }, OwnThread.EACH)).toList();
        start.countDown();
        List<T> results = new ArrayList<>();
        for (CompletableFuture<T> one : running) {
            results.add(one.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
        }
        return results;
    }

    static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
