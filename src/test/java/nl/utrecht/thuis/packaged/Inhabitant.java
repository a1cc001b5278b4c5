package nl.utrecht.thuis.packaged;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Somebody of a made-up register in whom everything can be found again: no two people share a name, an address or a number, and none of these
 * occurs by itself in a program, a page or a pile of random bytes.
 */
record Inhabitant(String clientNumber, String firstName, String lastName, String email, String telephone, String street, String features) {
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;email;telefoon;straat;postcode;plaats;geslacht;geboortedatum;"
            + "nationaliteit;groep;leerroute;leerbaarheidstoets;taalniveau;start_inburgering;wijk;coach";
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final List<String> SYLLABLES = List.of("ba", "ce", "do", "fu", "gi", "ha", "je", "ko", "lu", "mi", "na", "pe", "qo",
            "ru",
            "si", "ta", "ve", "wo", "xu", "zi");
    private static final List<String> DISTRICTS = List.of("Overvecht", "Kanaleneiland", "Zuilen", "Leidsche Rijn", "Oost", "Zuid");
    private static final List<String> NATIONALITIES = List.of("Syrische", "Eritrese", "Turkse", "Afghaanse", "Marokkaanse", "Iraanse",
            "Jemenitische", "Amerikaans burger");
    private static final List<String> ROUTES = List.of("B1-route", "B1-route", "Onderwijsroute", "Z-route");

    /** Everything about this person that may be found nowhere, each at least eight characters long. */
    Stream<String> secrets() {
        return Stream.of(clientNumber, firstName, lastName, email, telephone, street);
    }

    /** So many people, the same for the same seed. */
    static List<Inhabitant> people(int size, Random random) {
        List<Inhabitant> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String first = word(i, 7, "Va");
            String last = word(i, 13, "Qu");
            people.add(new Inhabitant(String.valueOf(730_000_001L + i * 4_271L), first, last, word(i, 11, "wq") + "@example.org",
                    "06" + (18_000_000 + i * 7_919L), word(i, 17, "Dj") + "laan", features(random)));
        }
        return people;
    }

    /** A different one for each number below 160,000. */
    private static String word(int number, int factor, String begin) {
        StringBuilder word = new StringBuilder(begin);
        int rest = number * factor % 160_000;
        for (int i = 0; i < 4; i++) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        }
        return word.toString();
    }

    private static String features(Random random) {
        boolean asylum = random.nextInt(100) < 55;
        return String.join(";", random.nextInt(100) < 55 ? "vrouw" : "man",
                DUTCH.format(LocalDate.of(2005, 3, 1).minusDays(random.nextInt(45 * 365))), any(NATIONALITIES, random),
                asylum ? "Asielstatushouder" : "Gezins- en overige migrant", any(ROUTES, random),
                any(List.of("B1 haalbaar", "B1 niet haalbaar"), random), any(List.of("A0", "A1", "A2", "B1"), random),
                DUTCH.format(LocalDate.of(2022, 1, 10).plusDays(random.nextInt(500))), any(DISTRICTS, random),
                "coach." + random.nextInt(20) + "@example.net");
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** The register as the municipality's system would write it. */
    static String csv(List<Inhabitant> people) {
        StringBuilder csv = new StringBuilder(HEADINGS).append("\r\n");
        people.forEach(person -> csv.append(String.join(";", person.clientNumber, person.firstName, person.lastName, person.email,
                person.telephone, person.street + " 12", "3511 AB", "Utrecht", person.features)).append("\r\n"));
        return csv.toString();
    }
}
