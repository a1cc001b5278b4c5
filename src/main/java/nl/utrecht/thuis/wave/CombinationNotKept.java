package nl.utrecht.thuis.wave;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.utrecht.thuis.problem.Problem;

/** Of an anonymised wave, features were asked together that are only kept one by one. */
public class CombinationNotKept extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final String asked;
    private final String kept;

    CombinationNotKept(Collection<Feature> asked, List<ParticipationTable.Joint> kept) {
        super("Not kept together: " + ParticipationMargin.slugs(asked));
        this.asked = ParticipationMargin.slugs(asked).replace(",", " × ");
        this.kept = kept.stream().map(table -> ParticipationMargin.slugs(table.features()).replace(",", " × "))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String type() {
        return "combination-not-kept";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("asked", asked, "kept", kept);
    }
}
