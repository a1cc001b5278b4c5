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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** A reply and whether the connection goes after it; without a reply it goes at once, with a reset. */
    public record Act(String reply, boolean hangUp) {}

    /** A whole mail as it came in, and on which connection. */
    public record Received(String recipient, String mail, int connection, boolean taken) {
        public String messageId() {
            return mail.lines().filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow();
        }

        /** The mail without what may differ between two sendings of it. */
        public String content() {
            return mail.lines().filter(line -> !line.startsWith("Date:") && !line.contains("_Part_")).reduce("", (a, b) -> a + b + "\n");
        }
    }

    public static final Act AS_USUAL = new Act("", false);
    public static final Act RESET = new Act("", true);

    private static final Map<Stage, String> USUAL = Map.of(Stage.GREETING, "220 ready", Stage.MAIL, "250 ok", Stage.RCPT, "250 ok",
            Stage.DATA, "354 go on", Stage.END, "250 taken");

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
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

    /** Forgets what came in and behaves. */
    public void behave() {
        received.clear();
        follow((stage, recipient) -> AS_USUAL);
    }

    public List<Received> received(String recipient) {
        return received.stream().filter(mail -> mail.recipient().equals(recipient)).toList();
    }

    public Stream<Received> taken() {
        return received.stream().filter(Received::taken);
    }

    private void converse(Socket socket, int connection) throws IOException {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String recipient = "";
            boolean open = act(socket, Stage.GREETING, "") != null;
            for (String line = open ? in.readLine() : null; line != null; line = open ? in.readLine() : null) {
                String word = line.split("[ :]")[0];
                switch (word) {
                    case "MAIL" -> open = act(socket, Stage.MAIL, "") != null;
                    case "RCPT" -> {
                        recipient = line.replaceAll(".*<(.*)>.*", "$1");
                        open = act(socket, Stage.RCPT, recipient) != null;
                    }
                    case "DATA" -> {
                        String reply = act(socket, Stage.DATA, recipient);
                        open = reply != null && (!reply.startsWith("354") || take(socket, in, recipient, connection));
                    }
                    default -> say(socket, word.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        }
    }

    private boolean take(Socket socket, BufferedReader in, String recipient, int connection) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        Received whole = new Received(recipient, mail.toString(), connection, true);
        received.add(whole);
        String reply = act(socket, Stage.END, recipient);
        if (reply == null || !reply.startsWith("250")) {
            received.set(received.indexOf(whole), new Received(recipient, mail.toString(), connection, false));
        }
        return reply != null;
    }

    /** What it said; nothing when the connection is gone. */
    private String act(Socket socket, Stage stage, String recipient) throws IOException {
        Act act = script.act(stage, recipient);
        if (act.equals(RESET)) {
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
