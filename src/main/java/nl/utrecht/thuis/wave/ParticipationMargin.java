package nl.utrecht.thuis.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of the counts of an anonymised wave: how many people with a category of one feature, or of a few together, came how far. */
@Entity
@IdClass(ParticipationMargin.Key.class)
class ParticipationMargin extends CountedPeople {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** The slugs of the features that are told apart, with commas, in the order of {@link Feature}. */
    @Id
    public String features;
    @Id
    public String background;

    /** A row with no numbers yet. */
    static ParticipationMargin of(String wave, Set<Feature> features, Background background) {
        ParticipationMargin margin = new ParticipationMargin();
        margin.waveCode = wave;
        margin.features = slugs(features);
        margin.background = background.cell();
        return margin;
    }

    /** The tables of a wave, the smallest first; none for a wave that is not anonymised. */
    static List<ParticipationTable.Joint> tables(String wave) {
        Map<String, Map<Background, Counts>> tables = new LinkedHashMap<>();
        ParticipationMargin.<ParticipationMargin>list("waveCode = ?1 order by length(features), features", wave)
                .forEach(row -> tables.computeIfAbsent(row.features, features -> new HashMap<>()).put(Background.parse(row.background),
                        row.counts()));
        return tables.entrySet().stream().map(table -> new ParticipationTable.Joint(features(table.getKey()), table.getValue())).toList();
    }

    static String slugs(Collection<Feature> features) {
        return features.stream().sorted().map(Feature::slug).collect(Collectors.joining(","));
    }

    private static Set<Feature> features(String slugs) {
        return Stream.of(slugs.split(",")).flatMap(slug -> Feature.of(slug).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Wave, features and background together are the key. */
    record Key(String waveCode, String features, String background) implements Serializable {}
}
