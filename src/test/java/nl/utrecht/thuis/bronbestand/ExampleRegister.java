package nl.utrecht.thuis.bronbestand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;

/** Small register files for tests: rows that are right until something is changed in them. */
final class ExampleRegister {
    static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach";
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** A file of that many rows without a problem. */
    static ExampleRegister of(int number) {
        ExampleRegister file = new ExampleRegister();
        for (int i = 0; i < number; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            String[] values = {"50000" + i, "Zebedeus" + i, "Quillfeather" + i, "vrouw", "01-02-1990", "Syrische", "Asielstatushouder",
                    "B1-route", "B1 haalbaar", "A2", "08-05-2022", "Overvecht", "zebedeus.50000" + i + "@example.org", "061234567" + i,
                    "Kwartelstraatje " + i, "3518 KE", "Utrecht", "coach.een@example.org"};
            String[] headings = HEADINGS.split(";");
            for (int column = 0; column < headings.length; column++) {
                row.put(headings[column], values[column]);
            }
            file.rows.add(row);
        }
        return file;
    }

    /** The same file with another value in the row that a spreadsheet numbers so. */
    ExampleRegister with(int row, String column, String value) {
        rows.get(row - 2).put(column, value);
        return this;
    }

    String text() {
        return HEADINGS + "\r\n" + rows.stream().map(row -> String.join(";", row.values()) + "\r\n").collect(Collectors.joining());
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    RegisterSource source() {
        return RegisterSource.of(bytes());
    }

    /** The register of 2023. */
    static byte[] of2023() {
        try (InputStream file = ExampleRegister.class.getResourceAsStream("/demonstration/wave-2023/bronbestand-2023.csv")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
