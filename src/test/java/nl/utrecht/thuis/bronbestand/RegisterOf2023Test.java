package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Feature;
import org.junit.jupiter.api.Test;

/** The register of 2023 has the margins that the monitor report 2023 prints in table B2.1. */
class RegisterOf2023Test {

    @Test
    void theRegisterOf2023HasTheMarginsOfTableB21() throws IOException {
        Classification classification = new Classification(EnumSet.allOf(Feature.class), LocalDate.of(2023, 10, 1),
                List.of("18-25", "26-30", "31-40", "41+"), List.of("Syrische", "Marokkaanse", "Afghaanse", "Turkse", "Eritrese",
                        "Amerikaans burger", "Jemenitische", "Iraanse", "Chinese", "Onbekend", "Burger van India"));
        Map<String, Integer> margins = new HashMap<>();
        Report report = Checked.check(ExampleRegister.of2023(), new Limits(1_000_000, 10_000, 500), LocalDate.of(2023, 10, 1),
                person -> classification.classify(RegisterTally.characteristics(person)).categories()
                        .forEach((feature, category) -> margins.merge(feature.slug() + " " + category, 1, Integer::sum)));

        assertEquals(1231, report.rows());
        assertEquals(1231, report.accepted());
        assertEquals(List.of(), report.problems());
        assertEquals(896, report.withAddress());
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder()
                .ofNamedCsvRecord(getClass().getResourceAsStream("/bronbestand/table-b2-1.csv"))) {
            table.forEach(row -> assertEquals(Integer.parseInt(row.getField("register_n")),
                    margins.get(row.getField("variable") + " " + row.getField("category")), row.toString()));
        }
    }
}
