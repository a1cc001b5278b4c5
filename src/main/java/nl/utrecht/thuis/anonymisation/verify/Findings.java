package nl.utrecht.thuis.anonymisation.verify;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.anonymisation.PersonalData;
import nl.utrecht.thuis.anonymisation.PersonalTable;
import org.jspecify.annotations.Nullable;

/** Looks at every row once and notes where something of the wave is left; never what. */
final class Findings implements Contents.Reader {
    private static final Pattern MOMENT = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([+-]\\d\\d(:?\\d\\d)?|Z)?");
    /** Where a column is in a dump that names none. */
    private static final int BACKGROUND = 2;
    private static final int CONSENT = 2;
    private static final Map<String, PersonalTable> ERASED = PersonalData.erased().stream()
            .collect(Collectors.toMap(PersonalTable::name, Function.identity()));

    private final String wave;
    private final Needles needles;
    private final Map<String, Integer> rows = new TreeMap<>();
    private final Map<String, Integer> statistics = new TreeMap<>();
    private final Map<String, Integer> people = new TreeMap<>();
    private @Nullable String state;
    private @Nullable String certificate;
    private long looked;

    Findings(String wave, Needles needles) {
        this.wave = wave;
        this.needles = needles;
    }

    @Override
    public void row(Contents.Row row) {
        looked++;
        boolean ofWave = wave.equals(row.value("wave_code", 0));
        PersonalTable table = ERASED.get(row.table());
        if (ofWave && table != null && goes(table, row)) {
            rows.merge(row.table(), 1, Integer::sum);
        }
        if (ofWave && row.table().equals("wave")) {
            state = row.value("state", 2);
        }
        if (ofWave && row.table().equals("anonymisation")) {
            certificate = row.value("certificate", 8);
        }
        for (int i = 0; i < row.values().size(); i++) {
            String value = row.values().get(i);
            if (value != null) {
                note(row.table() + "." + (i < row.columns().size() ? row.columns().get(i) : i + 1), value);
            }
        }
    }

    @Override
    public void statistics(String table, String column, String values) {
        PersonalTable known = ERASED.get(table);
        if (known != null && !known.columns().contains(column)) {
            statistics.merge(table + "." + column, 1, Integer::sum);
        }
        note("pg_stats: " + table + "." + column, values);
    }

    /** Whether the row should not be there any more: of some tables a part stays. */
    private static boolean goes(PersonalTable table, Contents.Row row) {
        return switch (table.rows()) {
            case BACKGROUND -> !"".equals(row.value("background", BACKGROUND));
            case LINK -> row.value("consent_id", CONSENT) != null;
            case ALL, SELECTOR -> true;
        };
    }

    private void note(String place, String value) {
        OptionalInt row = needles.in(MOMENT.matcher(value).replaceAll("")); // six digits of a second are somebody's number now and then
        if (row.isPresent()) {
            people.putIfAbsent(place, row.getAsInt());
        }
    }

    /** How many rows of the wave each table has that should have none. */
    Map<String, Integer> rows() {
        return rows;
    }

    /** Columns that tell who somebody is of which there are statistics. */
    Map<String, Integer> statistics() {
        return statistics;
    }

    /** Where somebody of the register stands, with the row of one of them in the register. */
    Map<String, Integer> people() {
        return people;
    }

    /** The state of the wave; null when there is no such wave. */
    @Nullable
    String state() {
        return state;
    }

    /** The certificate that the database has; null when it has none. */
    @Nullable
    String certificate() {
        return certificate;
    }

    long looked() {
        return looked;
    }
}
