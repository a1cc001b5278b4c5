package nl.utrecht.thuis.packaged;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demonstration, played once for every test class that looks at it: that takes two minutes. It ends with the JVM. */
final class Demonstration {
    static final String PASSWORD = "demonstratie-van-thuis";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern LINK = Pattern.compile("^personal-link (\\S+) https?://[^/\\s]+(/\\S+)$", Pattern.MULTILINE);
    private static Demonstration started;

    private final PackagedApplication application = new PackagedApplication(
            Map.of("THUIS_DEMO", "true", "THUIS_DEMO_PASSWORD", PASSWORD));
    private final List<Integer> answersToSignIn = new ArrayList<>();
    private Duration firstStart = Duration.ZERO;
    private Duration lastStart = Duration.ZERO;
    private int outputBefore;

    private Demonstration() {}

    static synchronized Demonstration running() {
        if (started == null) {
            started = new Demonstration();
            started.start();
            started.firstStart = started.lastStart;
        }
        return started;
    }

    /** Starts it, for the first time or again; returns when it is complete and its links are printed. */
    void start() {
        outputBefore = application.output().length();
        application.launch();
        application.await("complete", PATIENCE, this::isComplete);
        lastStart = application.processorTime();
        application.await("printing its links", Duration.ofSeconds(20), () -> output().contains("personal-link ti "));
    }

    private boolean isComplete() {
        try {
            int status = application.http().postJson("/api/v1/tokens", Map.of("username", "researcher", "password", PASSWORD)).statusCode();
            if (firstStart.isZero() && !answersToSignIn.contains(status)) {
                answersToSignIn.add(status);
            }
            return status != 503;
        } catch (UncheckedIOException notListeningYet) {
            return false;
        }
    }

    PackagedApplication application() {
        return application;
    }

    /** The statuses that somebody got who tried to sign in during the first start, until it was complete, each once. */
    List<Integer> answersToSignIn() {
        return List.copyOf(answersToSignIn);
    }

    /** What it took to be complete at the first start, on all cores together, whatever else the machine does. */
    Duration firstStart() {
        return firstStart;
    }

    /** The same at the last start. */
    Duration lastStart() {
        return lastStart;
    }

    /** What it has written since its last start. */
    String output() {
        return application.output().substring(outputBefore);
    }

    /** The paths of the personal links that it printed since its last start, by language. */
    Map<String, List<String>> links() {
        Map<String, List<String>> links = new LinkedHashMap<>();
        Matcher link = LINK.matcher(output());
        while (link.find()) {
            links.computeIfAbsent(link.group(1), tag -> new ArrayList<>()).add(link.group(2));
        }
        return links;
    }

    /** Somebody of the staff at the API. */
    Http as(String role) {
        return application.http().as(application.token(role, PASSWORD));
    }
}
