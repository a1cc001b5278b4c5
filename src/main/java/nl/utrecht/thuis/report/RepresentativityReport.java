package nl.utrecht.thuis.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** Whether those who answer look like the register, from the counts of a wave alone. */
@ApplicationScoped
class RepresentativityReport {
    /** The variables of table B2.1, and the legal group. */
    private static final List<Feature> DEFAULT = List.of(Feature.SEX, Feature.AGE, Feature.NATIONALITY, Feature.GROUP);

    @Inject
    Participation participation;
    @Inject
    Waves waves;

    /**
     * The figures for the API, against the register.
     *
     * @param variables names of features separated by commas, all in one model; absent for those of table B2.1 and the legal group, with a model of sex and age
     * @throws UnknownVariables when the wave does not keep one of them
     * @throws NoRegister when there is no register to compare with
     */
    @Transactional
    public Representativeness figures(String code, @Nullable String variables) {
        Classification classification = Wave.get(code).classification();
        boolean usual = variables == null || variables.isBlank();
        List<Feature> features = usual
                ? DEFAULT.stream().filter(classification.features()::contains).toList()
                : kept(classification, List.of(variables.split(",", -1)));
        ParticipationTable table = table(code).orElseThrow(() -> new NoRegister(code));
        return Representativeness.of(table,
                features.stream().map(feature -> FeatureFigures.of(table, classification, feature, Base.REGISTER)).toList(),
                ResponseModel.of(table, classification, usual ? ResponseModel.published(classification) : features, Base.REGISTER));
    }

    /**
     * Everything that the monitor shows; nothing while there is no register to compare with.
     *
     * @param variables names of the features of the model; none for sex, age and legal group
     * @throws UnknownVariables when the wave does not keep one of them
     */
    @Transactional
    public Optional<RepresentativityNow> now(Wave wave, Collection<String> variables, Base base) {
        Classification classification = wave.classification();
        List<Feature> model = variables.isEmpty() ? ResponseModel.usual(classification) : kept(classification, variables);
        return table(wave.code).map(table -> RepresentativityNow.of(wave, table, model, base, RepresentativityDay.ofWave(wave.code),
                wave.closedOn == null ? waves.today() : wave.closedOn));
    }

    private Optional<ParticipationTable> table(String code) {
        return Optional.of(participation.read(code)).filter(table -> table.total().of(Step.REGISTER) > 0);
    }

    private static List<Feature> kept(Classification classification, Collection<String> names) {
        Set<Feature> kept = classification.features();
        List<String> stripped = names.stream().map(String::strip).toList();
        List<String> unknown = stripped.stream().filter(name -> Feature.of(name).filter(kept::contains).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownVariables(unknown, kept.stream().map(Feature::slug).toList());
        }
        return List.copyOf(new LinkedHashSet<>(stripped.stream().map(Feature::of).flatMap(Optional::stream).toList()));
    }
}
