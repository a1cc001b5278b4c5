package nl.utrecht.thuis.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was planned in a targeted round for people with a few features in common. The groups of a round together are the whole register. */
@Entity
@Table(name = "planned_group")
@IdClass(PlannedGroup.Key.class)
public class PlannedGroup extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "round_code")
    public String roundCode;
    /** The {@link Background#cell()} of the group; empty for all groups together that were too small to plan for. */
    @Id
    public String background;
    /** How many of them are reminded by mail. */
    public int messages;
    public int letters;
    /** How many of the letters were prepared. */
    @Column(name = "letters_made")
    public int lettersMade;
    /** How many of them coaches are asked to speak to. */
    public int prompts;
    /** In the register, when it was planned. */
    public int people;
    /**
     * Who had answered when it was decided who gets the round; null before that, and for a round that was decided when hardly anybody had answered since the
     * one before it: two such numbers side by side would tell of one person.
     */
    @Column(name = "done_before")
    public @Nullable Integer doneBefore;
    /** How many answers it is expected to bring. */
    public double expected;

    /** The groups of a round, in no meaningful order. */
    public static List<PlannedGroup> of(Round round) {
        return list("waveCode = ?1 and roundCode = ?2 order by background", round.waveCode, round.code);
    }

    /** The groups of the latest plan of a wave of which letters are still to be prepared; an earlier plan gave way to it. */
    public static List<PlannedGroup> withLetters(String wave) {
        Optional<Round> latest = Round.ofWave(wave).stream()
                .filter(round -> round.kind == RoundKind.TARGETED && round.state != RoundState.CANCELLED).reduce((one, next) -> next);
        return latest.map(PlannedGroup::of).orElse(List.of()).stream().filter(group -> group.lettersLeft() > 0).toList();
    }

    public int lettersLeft() {
        return Math.max(0, letters - lettersMade);
    }

    /** What people of these groups have in common: the features by which they were made. */
    public static Set<Feature> features(Collection<PlannedGroup> groups) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        groups.forEach(group -> features.addAll(Background.parse(group.background).categories().keySet()));
        return features;
    }

    /** Wave, round and background together are the key. */
    public record Key(String waveCode, String roundCode, String background) implements Serializable {}
}
