package nl.utrecht.thuis;

import java.util.concurrent.Executor;

/** Runs each task in a thread of its own: the common pool has one thread on two processors, where what must happen at once would happen in turn. */
public final class OwnThread implements Executor {
    public static final Executor EACH = new OwnThread();

    private OwnThread() {}

    @Override
    public void execute(Runnable task) {
        new Thread(task).start();
    }
}
