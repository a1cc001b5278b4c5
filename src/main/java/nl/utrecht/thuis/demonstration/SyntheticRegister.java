package nl.utrecht.thuis.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up register with the composition of those in guidance by the end of 2024 (monitor letter 2025): 2,061 people, 55% women, 26% up to
 * 26 and 65.5% of 27 to 40 years, 1,377 to 1,246 between the legal groups, 1,595 in a route (B1, onderwijs and Z as 67, 16 and 18% of asylum,
 * 87 and 13% B1 and Z of family) and 466 not yet.
 */
final class SyntheticRegister {
    private static final int SIZE = 2061;
    private static final int IN_A_ROUTE = 1595;
    private static final int COACHES = 20;
    /** The coach that the demonstration's account is. */
    static final String FIRST_COACH = "coach.een@example.org";
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final List<String> FIRST_NAMES = List.of("Amina", "Yusuf", "Selam", "Dawit", "Leyla", "Kemal", "Zahra", "Navid", "Grace",
            "Omar",
            "Hana", "Samir", "Mariam", "Elias", "Nour", "Tarik");
    private static final List<String> LAST_NAMES = List.of("Haddad", "Tesfaye", "Yıldız", "Rahimi", "Okafor", "Aydın", "Karam", "Nazari",
            "Silva",
            "Mansour", "Bekele", "Sahin", "Amiri", "Khoury");
    private static final List<String> DISTRICTS = List.of("Binnenstad", "Kanaleneiland", "Leidsche Rijn", "Noordoost", "Noordwest", "Oost",
            "Overvecht",
            "Vleuten-De Meern", "Zuid", "Zuidwest", "AZC buiten Utrecht");
    private static final List<Origin> ASYLUM = List.of(new Origin("Syrische", "ar", 55), new Origin("Eritrese", "ti", 14),
            new Origin("Afghaanse", "fa-AF", 12), new Origin("Jemenitische", "ar", 8), new Origin("Iraanse", "fa", 5),
            new Origin("Turkse", "tr", 6));
    private static final List<Origin> FAMILY = List.of(new Origin("Marokkaanse", "ar", 20), new Origin("Turkse", "tr", 16),
            new Origin("Amerikaans burger", "en", 10), new Origin("Burger van India", "en", 10), new Origin("Chinese", "en", 8),
            new Origin("Iraanse", "fa", 6), new Origin("Surinaamse", "nl", 12), new Origin("Braziliaanse", "en", 9),
            new Origin("Syrische", "ar", 9));

    private SyntheticRegister() {}

    private record Origin(String nationality, String language, int weight) {}

    /**
     * Somebody of the made-up register.
     *
     * @param language the language in which this person answers
     * @param propensity how likely somebody like this is to answer, when invited
     */
    record Inhabitant(int number, String firstName, String lastName, boolean woman, LocalDate born, String nationality, boolean asylum,
            String route,
            String toets, String level, LocalDate start, String district, String email, String language, double propensity) {}

    static List<Inhabitant> people(Random random, LocalDate reference) {
        List<Inhabitant> people = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            people.add(inhabitant(random, reference, 300_000 + i * 17, i));
        }
        return people;
    }

    private static Inhabitant inhabitant(Random random, LocalDate reference, int number, int index) {
        boolean asylum = random.nextInt(1377 + 1246) < 1377;
        Origin origin = origin(asylum ? ASYLUM : FAMILY, random);
        int age = age(random);
        boolean woman = random.nextInt(100) < 55;
        String first = pick(FIRST_NAMES, random);
        String route = index % SIZE < IN_A_ROUTE ? route(asylum, random) : "";
        String email = random.nextInt(100) < (asylum ? 68 : 82) ? "inwoner." + number + "@example.org" : "";
        double propensity = (asylum ? 0.12 : 0.26) + (woman ? 0.04 : 0) + (age >= 41 ? -0.06 : 0);
        return new Inhabitant(number, first, pick(LAST_NAMES, random), woman, reference.minusYears(age).minusDays(random.nextInt(360) + 1),
                origin.nationality(), asylum, route, pick(List.of("B1 haalbaar", "B1 haalbaar", "B1 niet haalbaar", ""), random),
                pick(List.of("", "", "A0", "A1", "A2", "B1"), random), reference.minusDays(30 + random.nextInt(900)),
                pick(DISTRICTS, random), email,
                origin.language(), propensity);
    }

    private static int age(Random random) {
        int share = random.nextInt(1000);
        return share < 260 ? 18 + random.nextInt(9) : share < 915 ? 27 + random.nextInt(14) : 41 + random.nextInt(24);
    }

    private static String route(boolean asylum, Random random) {
        int share = random.nextInt(asylum ? 101 : 100);
        if (asylum) {
            return share < 67 ? "B1-route" : share < 83 ? "Onderwijsroute" : "Z-route";
        }
        return share < 87 ? "B1-route" : "Z-route";
    }

    private static Origin origin(List<Origin> origins, Random random) {
        int draw = random.nextInt(origins.stream().mapToInt(Origin::weight).sum());
        for (Origin origin : origins) {
            draw -= origin.weight();
            if (draw < 0) {
                return origin;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }

    private static String pick(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String coach(Inhabitant person) {
        int coach = person.number() % COACHES;
        return coach == 0 ? FIRST_COACH : "coach.%02d@example.org".formatted(coach + 1);
    }

    /** The register as the municipality's system would write it. */
    static byte[] csv(List<Inhabitant> people) {
        StringBuilder csv = new StringBuilder("\uFEFFclientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
                + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n");
        for (Inhabitant person : people) {
            csv.append(String.join(";", String.valueOf(person.number()), person.firstName(), person.lastName(),
                    person.woman() ? "vrouw" : "man",
                    DUTCH.format(person.born()), person.nationality(), person.asylum() ? "Asielstatushouder" : "Gezins- en overige migrant",
                    person.route(), person.toets(), person.level(), DUTCH.format(person.start()), person.district(), person.email(), "",
                    "Voorbeeldstraat " + (person.number() % 400 + 1), "3500 AA", "Utrecht", coach(person))).append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
