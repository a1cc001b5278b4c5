package nl.utrecht.thuis.bronbestand.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.bronbestand.file.Suggestion.Choice;
import nl.utrecht.thuis.bronbestand.file.Suggestion.Sureness;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);

    private static Choice choice(Suggestion suggestion, Column column) {
        return suggestion.choices().stream().filter(choice -> choice.column() == column).findFirst().orElseThrow();
    }

    private static CheckedRow row(String text, Mapping mapping) {
        RegisterSource source = RegisterSource.of(text.getBytes(StandardCharsets.UTF_8));
        try (RegisterFile file = RegisterFile.open(source, new Limits(10_000, 100, 500))) {
            return new RegisterReading(file, mapping, TODAY).next();
        }
    }

    private static List<String> wrong(Mapping mapping) {
        return assertThrows(RegisterUnreadable.class, () -> row("clientnummer;BSN;naam\n1;2;A\n", mapping)).details().stream()
                .map(detail -> detail.pointer() + " " + detail.key().replaceAll(".*\\.", "")).toList();
    }

    @Test
    void everyColumnHasAChoiceInItsOrder() {
        Suggestion suggestion = Mapping.suggest(List.of("Clientnummer", "Mailadres", "Bijzonderheden", ""), Optional.empty());
        assertEquals(List.of(Column.values()), suggestion.choices().stream().map(Choice::column).toList());
        assertEquals(new Choice(Column.EMAIL, Optional.of("Mailadres"), Sureness.SYNONYM), choice(suggestion, Column.EMAIL));
        assertEquals(new Choice(Column.COACH, Optional.empty(), Sureness.NONE), choice(suggestion, Column.COACH));
        assertEquals(List.of("Bijzonderheden"), suggestion.unused());
    }

    @Test
    void whatSomebodyChoseBeforeWins() {
        Mapping earlier = new Mapping(Map.of(Column.CLIENT_NUMBER, "nr. in ons systeem", Column.EMAIL, "E-mail werk", Column.CITY, "gone"),
                Map.of(Column.GROUP, Map.of("Toerist", "family")));
        Suggestion suggestion = Mapping.suggest(List.of("Nr. in ons systeem", "email", "e-mail werk"), Optional.of(earlier));
        assertEquals(new Choice(Column.CLIENT_NUMBER, Optional.of("Nr. in ons systeem"), Sureness.REMEMBERED),
                choice(suggestion, Column.CLIENT_NUMBER));
        assertEquals(Optional.of("e-mail werk"), choice(suggestion, Column.EMAIL).heading());
        assertEquals(List.of("email"), suggestion.unused());
        assertEquals(earlier.values(), suggestion.certain().values());
    }

    @Test
    void whatOnlyLooksLikeAColumnIsNotUsedUnasked() {
        Suggestion suggestion = Mapping.suggest(List.of("clientnummer", "geboortedatum kind"), Optional.empty());
        assertEquals(Sureness.SIMILAR, choice(suggestion, Column.BIRTH_DATE).sureness());
        assertEquals(Map.of(Column.CLIENT_NUMBER, "clientnummer"), suggestion.certain().headings());
        assertEquals("geboortedatum kind", suggestion.mapping().headings().get(Column.BIRTH_DATE));
    }

    @Test
    void aCitizenServiceNumberIsNeverSuggestedNorRead() {
        Mapping earlier = new Mapping(Map.of(Column.CLIENT_NUMBER, "BSN"), Map.of());
        Suggestion suggestion = Mapping.suggest(List.of("BSN", "burgerservicenummer cliënt"), Optional.of(earlier));
        assertEquals(Sureness.NONE, choice(suggestion, Column.CLIENT_NUMBER).sureness());
        assertEquals(List.of("clientnummer forbidden-column"), wrong(earlier));
    }

    @Test
    void aMappingIsHeldAgainstTheFile() {
        assertEquals(List.of("clientnummer missing-column"), wrong(new Mapping(Map.of(), Map.of())));
        assertEquals(List.of("voornaam missing-column"),
                wrong(new Mapping(Map.of(Column.CLIENT_NUMBER, "clientnummer", Column.FIRST_NAME, "roepnaam"), Map.of())));
        assertEquals(List.of("achternaam same-heading-twice"), wrong(
                new Mapping(Map.of(Column.CLIENT_NUMBER, "clientnummer", Column.FIRST_NAME, "naam", Column.LAST_NAME, "naam"), Map.of())));
    }

    @Test
    void valuesMeanWhatSomebodyChose() {
        Mapping mapping = new Mapping(
                Map.of(Column.CLIENT_NUMBER, "nr", Column.GROUP, "groep", Column.LEVEL, "niveau", Column.STATUS, "stand"),
                Map.of(Column.GROUP, Map.of("TOERIST", "family", "asiel", ""), Column.LEVEL, Map.of("C1", "B2"), Column.STATUS,
                        Map.of("weg", "moved")));
        CheckedRow row = row("nr;groep;niveau;stand\n1;Toerist; c1;WEG\n", mapping);
        assertEquals(List.of(), row.problems());
        assertEquals("family B2", row.person().group() + " " + row.person().level());
        assertEquals(Status.MOVED, row.status());
        CheckedRow emptied = row("nr;groep;niveau;stand\n1;asiel;A1;\n", mapping);
        assertEquals("", emptied.person().group());
        assertEquals(List.of("left-empty"), emptied.problems().stream().map(RowProblem::code).toList());
    }

    @Test
    void headingsThatAreThereTwiceAreToldApart() {
        RegisterSource source = RegisterSource.of("nr;Email;E-mail\n1;a;b\n".getBytes(StandardCharsets.UTF_8));
        try (RegisterFile file = RegisterFile.open(source, new Limits(10_000, 100, 500))) {
            assertEquals(List.of("nr", "Email", "E-mail (2)"), file.headings());
            Suggestion suggestion = Mapping.suggest(file.headings(), Optional.empty());
            assertEquals(Sureness.DOUBLE, choice(suggestion, Column.EMAIL).sureness());
            assertThrows(RegisterUnreadable.class, suggestion::certain);
        }
    }
}
