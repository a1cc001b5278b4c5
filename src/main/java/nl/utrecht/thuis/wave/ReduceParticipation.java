package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/**
 * What stays of the counts when a wave is anonymised: one table per feature, and the one of sex, age class and legal group together, exactly as they were.
 * Combinations of more features go, as some are about one person. So does who left the register and when; that they left is in the numbers.
 */
@ApplicationScoped
public class ReduceParticipation {
    private static final Set<Feature> TOGETHER = EnumSet.of(Feature.SEX, Feature.AGE, Feature.GROUP);
    private static final String COUNTS = "messages, letters, letters_made, prompts, people, done_before, expected";

    @Inject
    Session database;
    @Inject
    Participation participation;

    /** Does it in the caller's transaction; a second time changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reduce(Wave wave) {
        ParticipationTable counts = participation.read(wave.code);
        if (ParticipationMargin.count("waveCode", wave.code) == 0) {
            kept(wave.classification().features()).forEach(features -> write(wave.code, features, counts));
        }
        ParticipationCell.delete("waveCode", wave.code);
        RegisterAdjustment.delete("waveCode", wave.code);
        addUp(wave.code, "participation_round", "reached");
        addUp(wave.code, "planned_group", COUNTS);
    }

    /** The features that are told apart in each table that stays. */
    static List<Set<Feature>> kept(Set<Feature> features) {
        List<Set<Feature>> tables = new ArrayList<>();
        features.forEach(feature -> tables.add(EnumSet.of(feature)));
        Set<Feature> together = EnumSet.copyOf(TOGETHER);
        together.retainAll(features);
        if (together.size() > 1) {
            tables.add(together);
        }
        return tables;
    }

    private static void write(String wave, Set<Feature> features, ParticipationTable counts) {
        counts.by(features).forEach((background, people) -> {
            ParticipationMargin margin = ParticipationMargin.of(wave, features, background);
            margin.set(people);
            margin.persist();
        });
    }

    /** What was counted per group of people in a round becomes one row for the round: groups by more features are finer than what stays. */
    private void addUp(String wave, String table, String columns) {
        String sums = columns.replaceAll("(\\w+)", "sum($1)");
        String sql = "insert into " + table + " (wave_code, round_code, background, " + columns + ") select wave_code, round_code, '', "
                + sums
                + " from " + table + " where wave_code = ?1 and round_code in (select round_code from " + table
                + " where wave_code = ?1 and background <> '') group by wave_code, round_code on conflict (wave_code, round_code, background) "
                + "do update set " + columns.replaceAll("(\\w+)", "$1 = excluded.$1");
        database.createNativeMutationQuery(sql).setParameter(1, wave).executeUpdate();
        database.createNativeMutationQuery("delete from " + table + " where wave_code = ?1 and background <> ''").setParameter(1, wave)
                .executeUpdate();
    }
}
