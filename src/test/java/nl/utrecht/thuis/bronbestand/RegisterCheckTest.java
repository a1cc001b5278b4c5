package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.participant.Person;
import org.junit.jupiter.api.Test;

class RegisterCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private final List<Person> people = new ArrayList<>();

    private Report check(String text) {
        return Checked.check(text.getBytes(StandardCharsets.UTF_8), new Limits(1_000_000, 1_000_000, 500), TODAY, people::add);
    }

    private Report check(ExampleRegister file) {
        return check(file.text());
    }

    private void assertOnly(RowProblem expected, Report report) {
        assertEquals(List.of(expected), report.problems());
        int rejected = expected.severity() == RowProblem.Severity.ERROR ? 1 : 0;
        assertEquals(rejected, report.rejected());
        assertEquals(report.rows() - rejected, report.accepted());
        assertEquals(report.accepted(), people.size());
    }

    @Test
    void aRightFileHasNoProblems() {
        Report report = check(ExampleRegister.of(3));
        assertEquals(List.of(), report.problems());
        assertEquals(3, report.rows());
        assertEquals(3, report.withAddress());
        assertEquals(new Person("500000", "Zebedeus0", "Quillfeather0", LocalDate.of(1990, 2, 1), "zebedeus.500000@example.org",
                "0612345670", "Kwartelstraatje 0", "3518 KE", "Utrecht", "coach.een@example.org", "vrouw", "Syrische", "asylum", "B1-route",
                "B1 haalbaar", "A2", LocalDate.of(2022, 5, 8), "Overvecht"), people.get(0));
    }

    @Test
    void onlyTheClientNumberMustBeFilled() {
        ExampleRegister file = ExampleRegister.of(2);
        List.of(ExampleRegister.HEADINGS.split(";")).stream().skip(1).forEach(column -> file.with(3, column, ""));
        assertEquals(List.of(), check(file).problems());
        assertOnlyMissing();
    }

    private void assertOnlyMissing() {
        people.clear();
        assertOnly(RowProblem.error(3, "clientnummer", "missing-value", Map.of()),
                check(ExampleRegister.of(2).with(3, "clientnummer", "  ")));
    }

    @Test
    void daysThatDoNotExistAreImpossible() {
        assertOnly(RowProblem.error(2, "geboortedatum", "impossible-date", Map.of()),
                check(ExampleRegister.of(2).with(2, "geboortedatum", "31-02-2001")));
    }

    @Test
    void daysInTheFutureAndBefore1900AreImpossible() {
        Report report = check(ExampleRegister.of(4).with(2, "geboortedatum", "16-01-2024").with(3, "start_inburgering", "31-12-1899")
                .with(4, "geboortedatum", "30 februari 2001"));
        assertEquals(List.of(RowProblem.error(2, "geboortedatum", "impossible-date", Map.of()),
                RowProblem.error(3, "start_inburgering", "impossible-date", Map.of()),
                RowProblem.error(4, "geboortedatum", "impossible-date", Map.of())), report.problems());
        assertEquals(3, report.rejected());
    }

    @Test
    void todayIsPossible() {
        assertEquals(List.of(), check(ExampleRegister.of(1).with(2, "start_inburgering", "15-01-2024")).problems());
    }

    @Test
    void categoriesOutsideTheListAreUnknown() {
        for (String column : List.of("geslacht", "groep", "leerroute", "leerbaarheidstoets", "taalniveau")) {
            people.clear();
            assertOnly(RowProblem.error(2, column, "unknown-value", Map.of("value", "C7")),
                    check(ExampleRegister.of(2).with(2, column, "C7")));
        }
    }

    @Test
    void categoriesAreReadInAnyCase() {
        assertEquals(List.of(), check(ExampleRegister.of(1).with(2, "geslacht", " Vrouw ").with(2, "groep", "GEZINS- EN OVERIGE MIGRANT")
                .with(2, "leerroute", "z-ROUTE").with(2, "taalniveau", "b2")).problems());
        assertEquals("vrouw family Z-route B2", people.get(0).sex() + " " + people.get(0).group() + " " + people.get(0).route() + " "
                + people.get(0).level());
    }

    @Test
    void anyNationalityIsKnown() {
        assertEquals(List.of(), check(ExampleRegister.of(1).with(2, "nationaliteit", "Atlantische")).problems());
    }

    @Test
    void aClientNumberIsThereOnce() {
        assertOnly(RowProblem.error(4, "clientnummer", "duplicate-person", Map.of("other", 2)),
                check(ExampleRegister.of(3).with(4, "clientnummer", "500000")));
    }

    @Test
    void sameNameAndBirthDateIsWorthALook() {
        assertOnly(RowProblem.warning(3, "achternaam", "same-name-and-birth-date", Map.of("other", 2)),
                check(ExampleRegister.of(2).with(3, "voornaam", "ZEBEDEUS0").with(3, "achternaam", "Quillfeather0")));
    }

    @Test
    void anAddressThatTwoShareIsWorthALook() {
        assertOnly(RowProblem.warning(3, "email", "shared-address", Map.of("other", 2)),
                check(ExampleRegister.of(2).with(3, "email", "Zebedeus.500000@Example.org")));
    }

    @Test
    void whatIsNoAddressIsSaid() {
        for (String address : List.of("zebedeus", "a@b", "a b@example.org", "a@@example.org", "a..b@example.org",
                "a@-example.org", "=cmd@example.org|x")) {
            people.clear();
            Report report = check(ExampleRegister.of(2).with(2, "email", address));
            assertOnly(RowProblem.error(2, "email", "malformed-address", Map.of()), report);
            assertEquals(1, report.withAddress());
        }
    }

    @Test
    void aRowHasACellForEachHeading() {
        String text = ExampleRegister.of(2).text();
        assertOnly(RowProblem.error(4, "", "wrong-number-of-cells", Map.of("expected", 18, "found", 3)),
                check(text + "500009;Een;Twee\r\n"));
        people.clear();
        assertEquals(List.of(), check(text.replace("coach.een@example.org\r\n", "coach.een@example.org;; \r\n")).problems());
    }

    @Test
    void aCellHasAnEnd() {
        assertOnly(RowProblem.error(2, "straat", "cell-too-long", Map.of("maximum", 500)),
                check(ExampleRegister.of(2).with(2, "straat", "x".repeat(501))));
        people.clear();
        assertEquals(List.of(), check(ExampleRegister.of(2).with(2, "straat", "x".repeat(500))).problems());
    }

    @Test
    void controlCharactersAreRefused() {
        for (String control : List.of("\u0007", "\u0085", "\"a\nb\"", "a\tb")) {
            people.clear();
            assertOnly(RowProblem.error(2, "wijk", "control-character", Map.of()),
                    check(ExampleRegister.of(2).with(2, "wijk", control.replaceAll("^([\\x07\\x85])$", "a$1b"))));
        }
    }

    @Test
    void textIsNormalisedAndCannotTurnAround() {
        check(ExampleRegister.of(1).with(2, "voornaam", "\u00a0Zoe\u0308\u202e ").with(2, "achternaam", "نمی\u200cدانم"));
        assertEquals("Zo\u00eb", people.get(0).firstName());
        assertEquals("نمی\u200cدانم", people.get(0).lastName());
    }

    @Test
    void quotedCellsMayHoldTheSeparator() {
        assertEquals(List.of(), check(ExampleRegister.of(1).with(2, "straat", "\"Kade; achter 3\"")).problems());
        assertEquals("Kade; achter 3", people.get(0).street());
    }

    @Test
    void commasAndTabsSeparateAsWell() {
        for (String separator : List.of(",", "\t")) {
            assertEquals(List.of(), check("\ufeff" + ExampleRegister.of(2).text().replace(";", separator)).problems());
        }
        assertEquals(4, people.size());
    }

    @Test
    void unknownColumnsAreIgnoredWithAWarning() {
        String text = ExampleRegister.of(1).text().replaceFirst("coach", "coach;schoenmaat").replace("een@example.org",
                "een@example.org;38");
        assertOnly(RowProblem.warning(1, "schoenmaat", "unknown-column", Map.of("column", "schoenmaat")), check(text));
    }

    @Test
    void blankRowsCountAsRowsOfTheSheetOnly() {
        String[] lines = ExampleRegister.of(2).with(3, "taalniveau", "X").text().split("\r\n");
        Report report = check(lines[0] + "\n" + lines[1] + "\n\n;;;;\n" + lines[2] + "\n\n");
        assertOnly(RowProblem.error(5, "taalniveau", "unknown-value", Map.of("value", "X")), report);
        assertEquals(2, report.rows());
    }

    @Test
    void fillingIsAPercentageOfTheRows() {
        Report report = check(ExampleRegister.of(3).with(2, "taalniveau", "").with(3, "email", ""));
        assertEquals(List.of(ExampleRegister.HEADINGS.split(";")), report.columns().stream().map(Report.Filling::name).toList());
        assertEquals(200.0 / 3, report.columns().get(9).filledPercentage(), 1e-9);
        assertEquals(100, report.columns().get(0).filledPercentage());
        assertEquals(2, report.withAddress());
    }

    @Test
    void aHopelessFileHasAReportWithAnEnd() {
        StringBuilder text = new StringBuilder(ExampleRegister.HEADINGS + "\n");
        for (int i = 0; i < 12_000; i++) {
            text.append(i).append(";;\n");
        }
        Report report = check(text.toString());
        assertEquals(12_000, report.rejected());
        assertEquals(ProblemBook.MOST + 1, report.problems().size());
        assertEquals("more-problems", report.problems().get(ProblemBook.MOST).code());
        assertTrue(people.isEmpty());
    }
}
