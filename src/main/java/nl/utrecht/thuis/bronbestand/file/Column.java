package nl.utrecht.thuis.bronbestand.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column that we read. Only the client number must be there; people without the rest of it are still people. */
public enum Column {
    CLIENT_NUMBER("clientnummer", Kind.CLIENT_NUMBER), FIRST_NAME("voornaam", Kind.NAME), INFIX("tussenvoegsel", Kind.NAME), LAST_NAME(
            "achternaam", Kind.NAME), SEX("geslacht", Kind.CATEGORY, "man", "vrouw"), BIRTH_DATE("geboortedatum", Kind.DATE), NATIONALITY(
                    "nationaliteit", Kind.TEXT), GROUP("groep", Kind.CATEGORY, "asylum", "family"), ROUTE("leerroute", Kind.CATEGORY,
                            "B1-route", "Onderwijsroute", "Z-route"), TOETS("leerbaarheidstoets", Kind.CATEGORY, "B1 haalbaar",
                                    "B1 niet haalbaar"), LEVEL("taalniveau", Kind.CATEGORY, "A0", "A1", "A2", "B1", "B2"), START(
                                            "start_inburgering", Kind.DATE), DISTRICT("wijk", Kind.TEXT), EMAIL("email",
                                                    Kind.EMAIL), TELEPHONE("telefoon", Kind.TELEPHONE), STREET("straat",
                                                            Kind.TEXT), HOUSE_NUMBER("huisnummer", Kind.HOUSE_NUMBER), HOUSE_ADDITION(
                                                                    "toevoeging", Kind.TEXT), POSTCODE("postcode",
                                                                            Kind.POSTCODE), CITY("plaats", Kind.TEXT), COACH("coach",
                                                                                    Kind.TEXT), STATUS("status", Kind.CATEGORY,
                                                                                            "active", "moved", "finished", "exempted");

    /** How the cells of a column are read. */
    enum Kind {
        CLIENT_NUMBER, NAME, CATEGORY, DATE, EMAIL, TELEPHONE, POSTCODE, HOUSE_NUMBER, TEXT
    }

    private static final List<Column> OPTIONAL = List.of(INFIX, HOUSE_NUMBER, HOUSE_ADDITION, STATUS);

    private final String heading;
    private final Kind kind;
    private final List<String> categories;

    Column(String heading, Kind kind, String... categories) {
        this.heading = heading;
        this.kind = kind;
        this.categories = List.of(categories);
    }

    /** The column of a name as {@link #slug} writes it. */
    public static Optional<Column> of(String slug) {
        return Arrays.stream(values()).filter(column -> column.slug().equals(slug)).findFirst();
    }

    static Column named(String slug) {
        return of(slug).orElseThrow(() -> new IllegalArgumentException("No column is called " + slug));
    }

    /** The name in tables, forms and text keys, such as {@code client-number}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Our own heading, which is also the column's name in reports. */
    public String heading() {
        return heading;
    }

    /** The values that are stored for it; empty when anything can stand there. */
    public List<String> categories() {
        return categories;
    }

    /** Whether only some values exist; what stands in such a column tells nobody apart. */
    public boolean hasCategories() {
        return !categories.isEmpty();
    }

    /** Whether a register without it is incomplete; the others are part of another column, or for updates only. */
    public boolean isExpected() {
        return !OPTIONAL.contains(this);
    }

    Kind kind() {
        return kind;
    }
}
