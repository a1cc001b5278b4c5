package nl.utrecht.thuis.bronbestand.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A column that the register file must have. */
public enum Column {
    CLIENT_NUMBER("clientnummer"), FIRST_NAME("voornaam"), LAST_NAME("achternaam"), SEX("geslacht", "man", "vrouw"), BIRTH_DATE(
            "geboortedatum"), NATIONALITY("nationaliteit"), GROUP("groep",
                    Map.of("asielstatushouder", "asylum", "gezins- en overige migrant", "family")), ROUTE("leerroute", "B1-route",
                            "Onderwijsroute",
                            "Z-route"), TOETS("leerbaarheidstoets", "B1 haalbaar", "B1 niet haalbaar"), LEVEL("taalniveau", "A0", "A1",
                                    "A2", "B1", "B2"), START("start_inburgering"), DISTRICT("wijk"), EMAIL("email"), TELEPHONE(
                                            "telefoon"), STREET("straat"), POSTCODE("postcode"), CITY("plaats"), COACH("coach");

    private static final Map<String, Column> BY_HEADING = Arrays.stream(values())
            .collect(Collectors.toMap(Column::heading, Function.identity()));

    private final String heading;
    private final Map<String, String> categories;

    Column(String heading, String... categories) {
        this(heading, List.of(categories).stream().collect(Collectors.toMap(Column::folded, Function.identity())));
    }

    Column(String heading, Map<String, String> categories) {
        this.heading = heading;
        this.categories = categories;
    }

    /** The column of a heading, in any case. */
    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(folded(heading)));
    }

    /** The heading in the file, which is also the column's name in reports. */
    public String heading() {
        return heading;
    }

    /** Whether only some values exist; what stands in such a column tells nobody apart. */
    boolean hasCategories() {
        return !categories.isEmpty();
    }

    /** The category that is meant by a value, if there is one. */
    Optional<String> category(String value) {
        return Optional.ofNullable(categories.get(folded(value)));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
