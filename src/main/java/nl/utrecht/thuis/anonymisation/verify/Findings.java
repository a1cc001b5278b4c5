package nl.utrecht.thuis.anonymisation.verify;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    private static final int STATE = 2;
    private static final int BOX = 1;
    private static final int FINGERPRINT = 3;
    private static final int CERTIFICATE = 8;
    private static final int SIGNATURE = 9;
    private static final Map<String, PersonalTable> ERASED = PersonalData.erased().stream()
            .collect(Collectors.toMap(PersonalTable::name, Function.identity()));

    private final String wave;
    private final Needles needles;
    private final Map<String, Integer> rows = new TreeMap<>();
    private final Map<String, Integer> statistics = new TreeMap<>();
    private final Map<String, Integer> people = new TreeMap<>();
    private final Set<String> missing = PersonalData.tables().stream().map(PersonalTable::name)
            .collect(Collectors.toCollection(TreeSet::new));
    private final Map<String, String> boxes = new TreeMap<>();
    private @Nullable String state;
    private @Nullable String certificate;
    private String signature = "";
    private boolean anyStatistics;
    private long looked;

    Findings(String wave, Needles needles) {
        this.wave = wave;
        this.needles = needles;
    }

    @Override
    public void table(String name) {
        missing.remove(name);
    }

    @Override
    public void row(Contents.Row row) {
        looked++;
        boolean ofWave = wave.equals(row.value("wave_code", 0));
        PersonalTable table = ERASED.get(row.table());
        if (ofWave && table != null && goes(table, row)) {
            rows.merge(row.table(), 1, Integer::sum);
        }
        if (ofWave) {
            keep(row);
        }
        for (int i = 0; i < row.values().size(); i++) {
            String value = row.values().get(i);
            if (value != null) {
                note(row.table() + "." + (i < row.columns().size() ? row.columns().get(i) : i + 1), value);
            }
        }
    }

    private void keep(Contents.Row row) {
        switch (row.table()) {
            case "wave" -> state = row.value("state", STATE);
            case "envelope_box" -> boxes.put(text(row.value("box", BOX)).toLowerCase(Locale.ROOT).replace('_', '-'),
                    text(row.value("fingerprint", FINGERPRINT)));
            case "anonymisation" -> {
                certificate = row.value("certificate", CERTIFICATE);
                signature = text(row.value("signature", SIGNATURE));
            }
            default -> {
            }
        }
    }

    @Override
    public void statistics(String table, String column, String values) {
        anyStatistics = true;
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

    /** The certificate that the database has; empty when it has none, or a text that is none. */
    Optional<CertificateFile> certificate() {
        try {
            return Optional.ofNullable(certificate).map(text -> CertificateFile.of(text, signature));
        } catch (Contents.Unreadable e) {
            return Optional.empty();
        }
    }

    /** The fingerprint that the database has of the key of each box of the wave, by its name. */
    Map<String, String> boxes() {
        return boxes;
    }

    /** Tables of the application that were not there. */
    Set<String> missing() {
        return missing;
    }

    /** Whether there were statistics of any column: a copy may have none. */
    boolean anyStatistics() {
        return anyStatistics;
    }

    long looked() {
        return looked;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
