package nl.utrecht.thuis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveClosing;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.Test;

/** The figures of a day are kept, and never so that one can reckon back who answered in between. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NoteRepresentativityTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 2);
    private static final Background MAN = CountedWave.background("man", "18-25", "asylum", "B1");
    private static final Background WOMAN = CountedWave.background("vrouw", "31-40", "family", "B1");
    private static final Map<Background, Counts> PEOPLE = Map.of(MAN, CountedWave.people(300, 200, 0), WOMAN,
            CountedWave.people(300, 200, 0));

    @Inject
    NoteRepresentativity note;
    @Inject
    RepresentativityReport report;
    @Inject
    Waves waves;

    private void evening(int day) {
        note.run(FIRST.plusDays(day).atTime(21, 0).atZone(waves.zone()).toInstant());
    }

    /** The days on which something was kept, as {@code day base responses}; whatever the minute's job keeps of today is left out. */
    private static List<String> kept(CountedWave wave) {
        return days(wave).stream().map(day -> FIRST.until(day.day).getDays() + " " + day.base.slug() + " " + day.responses).toList();
    }

    private static List<RepresentativityDay> days(CountedWave wave) {
        return wave.read(() -> RepresentativityDay.ofWave(wave.code).stream().filter(day -> day.day.getYear() == FIRST.getYear()).toList());
    }

    @Test
    void aDayIsKeptWhenEnoughPeopleAnsweredSinceTheOneBefore() {
        CountedWave wave = CountedWave.inTheField(PEOPLE, FIRST);
        evening(0);
        wave.answer(MAN, 7);
        wave.answer(WOMAN, 12);
        evening(1);
        assertEquals(List.of(), kept(wave), "nineteen answers say nothing yet");
        wave.answer(WOMAN, 1);
        evening(2);
        wave.answer(MAN, 9);
        evening(3);
        assertEquals(List.of("2 invited 20", "2 register 20"), kept(wave),
                "nine people are too few to tell apart from the day before");
        wave.answer(MAN, 1);
        evening(4);
        wave.answer(WOMAN, 3);
        evening(4);
        assertEquals(List.of("2 invited 20", "2 register 20", "4 invited 33", "4 register 33"), kept(wave), "of a day the last is kept");
    }

    @Test
    void theFiguresAreThoseOfSexAgeAndGroupRounded() {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), FIRST);
        evening(20);
        RepresentativityDay day = days(wave).stream().filter(one -> one.base == Base.REGISTER).findFirst().orElseThrow();
        Representativeness figures = wave.read(() -> report.figures(wave.code, "sex,age,group"));
        for (List<Number> pair : List.of(List.<Number>of(figures.r(), day.r), List.<Number>of(figures.cv(), day.cv),
                List.<Number>of(figures.rStandardError(), day.rStandardError), List.<Number>of(figures.noiseFloor(), day.noiseFloor))) {
            assertEquals(pair.get(0).doubleValue(), pair.get(1).doubleValue(), 0.0005);
            assertEquals(3, ((BigDecimal) pair.get(1)).scale());
        }
    }

    @Test
    void theLastDayIsKeptWhenTheWaveLeavesTheField() {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), FIRST);
        QuarkusTransaction.requiringNew().run(() -> note.onClosing(new WaveClosing(Wave.get(wave.code))));
        assertEquals(List.of(waves.today(), waves.today()),
                wave.read(() -> RepresentativityDay.ofWave(wave.code).stream().map(day -> day.day).toList()));
    }
}
