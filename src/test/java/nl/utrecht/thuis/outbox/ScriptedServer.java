package nl.utrecht.thuis.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A mail server that misbehaves as told. */
public final class ScriptedServer {
    /** What it hears: the greeting is before the first word, END is the dot after the mail. */
    public enum Stage {
        GREETING, MAIL, RCPT, DATA, END
    }

    /** What it does at a stage; the recipient is empty before RCPT. */
    public interface Script {
        Act act(Stage stage, String recipient);
    }

    /** A reply and whether the connection goes after it. */
    public record Act(String reply, boolean hangUp) {}

    /** A whole mail as it came in, from which envelope, on which connection, whether it was kept, and whether the sender could know. */
    public record Received(String sender, String recipient, String mail, int connection, boolean taken, boolean told) {
        public String messageId() {
            return mail.lines().filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow();
        }

        /** The mail without what may differ between two sendings of it. */
        public String content() {
            return mail.lines().filter(line -> !line.startsWith("Date:") && !line.contains("_Part_")).reduce("", (a, b) -> a + b + "\n");
        }
    }

    public static final Act AS_USUAL = new Act("", false);
    /** The connection goes at once. */
    public static final Act RESET = new Act("", true);
    /** The connection goes at once; a mail that is in is kept. */
    public static final Act KEEP_AND_RESET = new Act("250", true);

    private static final Map<Stage, String> USUAL = Map.of(Stage.GREETING, "220 ready", Stage.MAIL, "250 ok", Stage.RCPT, "250 ok",
            Stage.DATA, "354 go on", Stage.END, "250 taken");

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile UnaryOperator<String> digest = UnaryOperator.identity();
    private volatile Script script = (stage, recipient) -> AS_USUAL;
    private ServerSocket listening;
    private int port;

    public int listen() {
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = listening.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerSocket mine = listening;
        start(() -> {
            while (!mine.isClosed()) {
                Socket socket = mine.accept();
                start(() -> converse(socket, connections.incrementAndGet()));
            }
        });
        return port;
    }

    public void stopListening() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void follow(Script next) {
        script = next;
    }

    /** What to keep of a mail, where all of it would be too much. */
    public void remember(UnaryOperator<String> what) {
        digest = what;
    }

    /** Forgets what came in and behaves. */
    public void behave() {
        received.clear();
        follow((stage, recipient) -> AS_USUAL);
    }

    public List<Received> received(String recipient) {
        return received.stream().filter(mail -> mail.recipient().equals(recipient)).toList();
    }

    /** How often somebody came in so far. */
    public int connections() {
        return connections.get();
    }

    public Stream<Received> taken() {
        return received.stream().filter(Received::taken);
    }

    private void converse(Socket socket, int connection) throws IOException {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String sender = "";
            String recipient = "";
            boolean open = act(socket, Stage.GREETING, "") != null;
            for (String line = open ? in.readLine() : null; line != null; line = open ? in.readLine() : null) {
                String word = line.split("[ :]")[0];
                switch (word) {
                    case "MAIL" -> {
                        sender = address(line);
                        open = act(socket, Stage.MAIL, "") != null;
                    }
                    case "RCPT" -> {
                        recipient = address(line);
                        open = act(socket, Stage.RCPT, recipient) != null;
                    }
                    case "DATA" -> {
                        String reply = act(socket, Stage.DATA, recipient);
                        open = reply != null && (!reply.startsWith("354") || take(socket, in, new Envelope(sender, recipient, connection)));
                    }
                    default -> say(socket, word.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        }
    }

    private static String address(String line) {
        return line.replaceAll(".*<(.*)>.*", "$1");
    }

    private record Envelope(String sender, String recipient, int connection) {
        private Received with(String mail, boolean taken, boolean told) {
            return new Received(sender, recipient, mail, connection, taken, told);
        }
    }

    private boolean take(Socket socket, BufferedReader in, Envelope envelope) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        if (line == null) {
            return false; // the sender died in the middle of it
        }
        Act act = script.act(Stage.END, envelope.recipient());
        boolean told = !act.equals(RESET) && !act.equals(KEEP_AND_RESET) && (act.reply().isEmpty() || act.reply().startsWith("250"));
        received.add(envelope.with(digest.apply(mail.toString()), told || act.equals(KEEP_AND_RESET), told));
        return perform(act, socket, Stage.END) != null;
    }

    /** What it said; nothing when the connection is gone. */
    private String act(Socket socket, Stage stage, String recipient) throws IOException {
        return perform(script.act(stage, recipient), socket, stage);
    }

    private static String perform(Act act, Socket socket, Stage stage) throws IOException {
        if (act.equals(RESET) || act.equals(KEEP_AND_RESET)) {
            socket.setSoLinger(true, 0);
            socket.close();
            return null;
        }
        String reply = act.reply().isEmpty() ? USUAL.get(stage) : act.reply();
        say(socket, reply);
        if (act.hangUp()) {
            socket.close();
            return null;
        }
        return reply;
    }

    private static void say(Socket socket, String reply) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private interface Conversation {
        void hold() throws IOException;
    }

    private static void start(Conversation conversation) {
        Thread thread = new Thread(() -> {
            try {
                conversation.hold();
            } catch (IOException e) {
                // the other side has gone, or nobody listens any more
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
