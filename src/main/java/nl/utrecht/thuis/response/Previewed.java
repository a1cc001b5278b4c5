package nl.utrecht.thuis.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** What staff look at when they do not say: the newest wave. */
@ApplicationScoped
class Previewed {
    @Inject
    Questionnaires questionnaires;

    /**
     * The questionnaire of a code, that of the newest wave where none is given, or the last of all where there is no wave.
     *
     * @throws NotFoundException when there is no such questionnaire
     */
    Questionnaire questionnaire(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            List<String> codes = questionnaires.codes();
            return newest().flatMap(wave -> questionnaires.find(wave.questionnaire))
                    .orElseGet(() -> questionnaires.get(codes.get(codes.size() - 1)));
        }
        return questionnaires.find(code).orElseThrow(NotFoundException::new);
    }

    List<String> codes() {
        return questionnaires.codes();
    }

    /** The research agency of the newest wave. */
    Optional<String> agency() {
        return newest().flatMap(wave -> Optional.ofNullable(wave.agency));
    }

    private static Optional<Wave> newest() {
        return Wave.newestFirst().stream().findFirst();
    }
}
