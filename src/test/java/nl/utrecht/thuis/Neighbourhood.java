package nl.utrecht.thuis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/** A seeded register of people who do not exist, and what they answer; for stories in which every figure must be theirs. */
record Neighbourhood(List<Inhabitant> people) {
    private static final Map<String, String> LANGUAGES = Map.of("Syrische", "ar", "Eritrese", "ti", "Afghaanse", "fa-AF", "Iraanse", "fa",
            "Turkse", "tr",
            "Amerikaans burger", "en");

    /** Somebody: the margins follow from these fields and nothing else. */
    record Inhabitant(String street, int number, String sex, int age, String nationality, boolean asylum, boolean withAddress) {
        String address() {
            return withAddress ? street + "." + number + "@example.org" : "";
        }

        String language() {
            return LANGUAGES.getOrDefault(nationality, "en");
        }

        String ageClass() {
            return age <= 25 ? "18-25" : age <= 30 ? "26-30" : age <= 40 ? "31-40" : "41+";
        }

        String group() {
            return asylum ? "asylum" : "family";
        }
    }

    /** @param street what its people's addresses begin with, so that two stories do not share a mailbox */
    static Neighbourhood of(String street, int size, long seed) {
        Random random = new Random(seed);
        List<String> nationalities = LANGUAGES.keySet().stream().sorted().toList();
        List<Inhabitant> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(new Inhabitant(street, 500_000 + i, random.nextInt(3) == 0 ? "man" : "vrouw", 18 + random.nextInt(40),
                    nationalities.get(random.nextInt(nationalities.size())), random.nextBoolean(), random.nextInt(4) > 0));
        }
        return new Neighbourhood(people);
    }

    /** The register; on 1 October 2023 everybody has turned their age three months ago. */
    byte[] csv() {
        String rows = people.stream()
                .map(p -> String.join(";", "" + p.number(), "Voornaam" + p.number(), "Achternaam" + p.number(), p.sex(),
                        "01-07-" + (2023 - p.age()), p.nationality(),
                        p.asylum() ? "Asielstatushouder" : "Gezins- en overige migrant", "B1-route", "", "", "01-02-2022", "Zuid",
                        p.address(), "",
                        "Laan " + p.number(), "3500 AA", "Utrecht", ""))
                .collect(Collectors.joining("\r\n"));
        return ("\uFEFFclientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;leerbaarheidstoets;taalniveau;"
                + "start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n" + rows + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    List<Inhabitant> withAddress() {
        return people.stream().filter(Inhabitant::withAddress).toList();
    }

    /** How many of these people are in each category. */
    static Map<String, Integer> margin(List<Inhabitant> people, Function<Inhabitant, String> feature) {
        return new TreeMap<>(people.stream().collect(Collectors.groupingBy(feature, Collectors.summingInt(p -> 1))));
    }

    /** Somebody's answers by question, made up as they are asked; contact questions are declined unless {@code withContact}. */
    static final class Answering implements Function<String, Map<String, List<String>>> {
        private final Questionnaire questionnaire;
        private final Random random;
        private final String contact;
        private final Map<String, List<String>> given = new HashMap<>();

        Answering(Questionnaire questionnaire, long seed, String contact) {
            this.questionnaire = questionnaire;
            this.random = new Random(seed);
            this.contact = contact;
        }

        /** What was answered, as it must be stored: no contact question, nothing that was passed over. */
        Map<String, List<String>> given() {
            return new TreeMap<>(given);
        }

        @Override
        public Map<String, List<String>> apply(String slug) {
            Question question = questionnaire.find(slug).orElseThrow();
            if (question instanceof ContactChoice) {
                return contact.isEmpty() ? Map.of("answer", List.of("no")) : Map.of("answer", List.of("yes"), "address", List.of(contact));
            }
            List<String> values = question instanceof OpenText ? List.of("Opmerking " + random.nextInt(1000)) : options(question);
            given.put(question.code(), values);
            return Map.of(question instanceof OpenText ? "text" : "answer", values);
        }

        private List<String> options(Question question) {
            List<String> all = question.options().stream().map(option -> option.code()).toList();
            if (question instanceof MultipleChoice) {
                List<String> some = all.stream().filter(option -> random.nextInt(3) == 0).toList();
                return some.isEmpty() ? List.of(all.get(0)) : some;
            }
            return List.of(all.get(random.nextInt(all.size())));
        }
    }
}
