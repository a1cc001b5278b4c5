package nl.utrecht.thuis.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A register file of made-up people, the same for the same wave: in turn somebody of every language, each with an address. */
final class SmallRegister {
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach";
    private static final Map<String, String> NATIONALITIES = Map.of("nl", "Belgische", "en", "Britse", "tr", "Turkse", "ar", "Syrische",
            "fa", "Iraanse", "fa-AF", "Afghaanse", "ti", "Eritrese");
    private static final List<String> TAGS = List.of("nl", "en", "tr", "ar", "fa", "fa-AF", "ti");

    private SmallRegister() {}

    static byte[] of(String wave, int people) {
        Random random = new Random(wave.hashCode());
        StringBuilder file = new StringBuilder(HEADINGS).append("\r\n");
        for (int i = 0; i < people; i++) {
            file.append(String.join(";", "7" + i, "Voornaam" + i, "Achternaam" + i, random.nextBoolean() ? "man" : "vrouw",
                    "0" + (1 + random.nextInt(9)) + "-05-" + (1970 + random.nextInt(35)), NATIONALITIES.get(TAGS.get(i % TAGS.size())),
                    random.nextBoolean() ? "Asielstatushouder" : "Gezins- en overige migrant", "B1-route", "B1 haalbaar", "A2",
                    "08-05-2022", "Overvecht", address(wave, i), "061234567" + i, "Straat " + i, "3518 KE", "Utrecht",
                    "coach@example.org")).append("\r\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The address of somebody in it; the first is the Dutch-speaking one, the eighth the next. */
    static String address(String wave, int person) {
        return "person." + person + "@" + wave.toLowerCase() + ".example.org";
    }
}
