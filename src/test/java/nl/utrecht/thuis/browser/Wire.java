package nl.utrecht.thuis.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line between a phone and the application, over TCP: it can be cut, lose what comes back, be slow, and it counts what goes over it. Between the
 * two ends it looks at nothing.
 */
final class Wire implements AutoCloseable {
    private static final int CHUNK = 16 << 10;

    /** What happens to what is sent over it. */
    private enum State {
        WHOLE,
        /** Whatever is sent arrives; nothing comes back. */
        LOSES_ANSWERS, CUT
    }

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile State state = State.WHOLE;
    private volatile Duration delay = Duration.ZERO;

    private Wire(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** A whole line to that port of this machine. */
    static Wire to(int port) {
        try {
            return new Wire(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the application at this end. */
    String base() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Everything that is under way is lost, and nothing can be sent any more. */
    void cut() {
        state = State.CUT;
        open.forEach(Wire::hangUp);
    }

    /** From now on requests arrive and their answers do not: the connections break instead. */
    void loseAnswers() {
        state = State.LOSES_ANSWERS;
    }

    /** Whole again, for new connections. */
    void mend() {
        open.forEach(Wire::hangUp);
        state = State.WHOLE;
    }

    /** How long whatever is sent from now on takes to arrive at the application. */
    void delay(Duration time) {
        delay = time;
    }

    /** Bytes from the phone to the application, since the last {@link #reset}. */
    long up() {
        return up.get();
    }

    /** Bytes from the application to the phone, since the last {@link #reset}. */
    long down() {
        return down.get();
    }

    /** Connections that were made, since the last {@link #reset}. */
    int connections() {
        return connections.get();
    }

    void reset() {
        up.set(0);
        down.set(0);
        connections.set(0);
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket phone) {
        if (state == State.CUT) {
            hangUp(phone);
            return;
        }
        try {
            Socket application = new Socket(InetAddress.getLoopbackAddress(), target);
            application.setTcpNoDelay(true);
            phone.setTcpNoDelay(true);
            open.add(phone);
            open.add(application);
            if (state == State.CUT) { // meanwhile
                hangUp(phone);
                hangUp(application);
                return;
            }
            connections.incrementAndGet();
            start(() -> pass(phone, application, up, true));
            start(() -> pass(application, phone, down, false));
        } catch (IOException unreachable) {
            hangUp(phone);
        }
    }

    private void pass(Socket from, Socket to, AtomicLong count, boolean outward) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (outward) {
                    Thread.sleep(delay.toMillis());
                } else if (state == State.LOSES_ANSWERS) {
                    return;
                }
                out.write(chunk, 0, read);
                count.addAndGet(read);
            }
        } catch (IOException brokenOff) {
            // as lines do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** With a reset, as when somebody walks out of reach, so that nobody takes it for an orderly end. */
    private static void hangUp(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it was closed already
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
