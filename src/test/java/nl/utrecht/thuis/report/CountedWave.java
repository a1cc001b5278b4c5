package nl.utrecht.thuis.report;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;

/** A wave of which there are counts and no people: all that the monitor knows of one. */
public final class CountedWave {
    public final String code = "r-" + UUID.randomUUID().toString().substring(0, 8);

    private CountedWave() {}

    /** In the field since that day, with these people. */
    public static CountedWave inTheField(Map<Background, Counts> cells, LocalDate opened) {
        CountedWave wave = new CountedWave();
        Waves waves = Arc.container().instance(Waves.class).get();
        QuarkusTransaction.requiringNew().run(() -> {
            Wave made = waves.create(new NewWave(wave.code, "Meting " + wave.code, null, null, null, List.of("nl")), "test");
            made.features = "sex,age,group,route";
            made.state = WaveState.IN_THE_FIELD;
            made.openedOn = opened;
            made.closesOn = LocalDate.of(2100, 1, 1);
        });
        QuarkusTransaction.requiringNew().run(() -> participation().countRegister(wave.code, named(cells)));
        cells.forEach((background, counts) -> Stream.of(Step.INVITED, Step.STARTED, Step.DONE)
                .forEach(step -> wave.raise(background, step, counts.of(step))));
        return wave;
    }

    /** The synthetic register of 2023, {@code microdata.csv}: 1,231 people, of whom 896 were invited and 254 answered. */
    public static Map<Background, Counts> of2023() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/statistics/microdata.csv"))) {
            Map<Background, Counts> cells = new LinkedHashMap<>();
            lines.skip(1).map(line -> line.split(",", -1)).forEach(row -> cells.merge(
                    background(row[1].equals("woman") ? "vrouw" : "man", row[2], row[4], row[5]),
                    person(row[7].equals("1"), row[6].equals("1")), Counts::plus));
            return cells;
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** 700 asylum permit holders, of whom few have an address and few answer, and 600 others. */
    public static Map<Background, Counts> unequal() {
        Map<Background, Counts> cells = new LinkedHashMap<>();
        for (String sex : List.of("man", "vrouw")) {
            for (String age : List.of("18-25", "31-40")) {
                cells.put(background(sex, age, "asylum", "B1"), people(175, 88, 10));
                cells.put(background(sex, age, "family", "B1"), people(145, 140, 42));
                cells.put(background(sex, age, "family", "Z"), people(5, 5, 1));
            }
        }
        return cells;
    }

    public static Background background(String sex, String age, String group, String route) {
        return new Background(
                Map.of(Feature.SEX, sex, Feature.AGE, age, Feature.GROUP, group, Feature.ROUTE, route.isEmpty() ? Feature.UNKNOWN : route));
    }

    public static Counts people(int register, int invited, int done) {
        return new Counts(Map.of(Step.REGISTER, register, Step.WITH_ADDRESS, invited, Step.INVITED, invited, Step.STARTED, done, Step.DONE,
                done));
    }

    /** So many more people with that background finished. */
    void answer(Background background, int people) {
        raise(background, Step.DONE, people);
    }

    void change(Consumer<Wave> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(Wave.get(code)));
    }

    <T> T read(Supplier<T> what) {
        return QuarkusTransaction.requiringNew().call(what::get);
    }

    private void raise(Background background, Step step, int by) {
        if (by > 0) {
            QuarkusTransaction.requiringNew().run(() -> participation().raise(code, background.cell(), step, by));
        }
    }

    private static Counts person(boolean invited, boolean done) {
        return people(1, invited ? 1 : 0, done ? 1 : 0);
    }

    private static Map<String, Counts> named(Map<Background, Counts> cells) {
        Map<String, Counts> named = new LinkedHashMap<>();
        cells.forEach((background, counts) -> named.put(background.cell(), counts));
        return named;
    }

    private static Participation participation() {
        return Arc.container().instance(Participation.class).get();
    }
}
