package nl.utrecht.thuis.questionnaire.file;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Recording;
import nl.utrecht.thuis.i18n.Recordings;
import nl.utrecht.thuis.i18n.SpokenPage;
import nl.utrecht.thuis.questionnaire.SpokenUnit;

/** All that can be read aloud: the main pages and every version of the questionnaire. A recording of anything else is an error in its manifest. */
@Startup(ContentErrors.READ)
@ApplicationScoped
public class SpokenUnits {
    private final List<SpokenUnit> all;

    public SpokenUnits(Questionnaires questionnaires, Recordings recordings, ContentErrors errors) {
        Set<SpokenUnit> units = new LinkedHashSet<>();
        Stream.of(SpokenPage.values()).map(page -> new SpokenUnit(page.unit(), page.keys())).forEach(units::add);
        questionnaires.codes().forEach(code -> units.addAll(questionnaires.get(code).spokenUnits()));
        all = List.copyOf(units);
        Set<String> known = all.stream().map(SpokenUnit::unit).collect(Collectors.toSet());
        for (Recording recording : recordings.all()) {
            if (!known.contains(recording.unit())) {
                errors.add(recording.manifest().toString(), recording.line(), "nothing is called '" + recording.unit() + "'");
            }
        }
    }

    /** Each once: the pages first, then the questionnaires in printed order. A unit with other words in another version is there twice. */
    public List<SpokenUnit> all() {
        return all;
    }
}
