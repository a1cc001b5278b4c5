package nl.utrecht.thuis.report;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** Figures were asked by variables that the wave does not keep. */
class UnknownVariables extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<String> unknown;
    private final transient List<String> kept;

    UnknownVariables(List<String> unknown, List<String> kept) {
        super(unknown.size() + " unknown variables");
        this.unknown = List.copyOf(unknown);
        this.kept = List.copyOf(kept);
    }

    @Override
    public String type() {
        return "unknown-variables";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("unknown", String.join(", ", unknown), "kept", String.join(", ", kept));
    }
}
