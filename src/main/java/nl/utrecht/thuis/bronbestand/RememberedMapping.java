package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.utrecht.thuis.bronbestand.file.CellText;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.Suggestion;
import org.hibernate.Session;

/** What somebody chose for earlier files that were imported, of any wave: which column a heading stands for, which category a value means. */
@ApplicationScoped
class RememberedMapping {
    private static final String HEADING = "heading";
    private static final String VALUE = "value";
    private static final int LONGEST_TERM = 40;
    /** An address, or a number longer than a year. */
    private static final Pattern PERSONAL = Pattern.compile("@|\\d{5}|(\\d[ .-]?){8}");

    @Inject
    Session database;

    /** Which heading of a file probably stands for which column. */
    @Transactional
    Suggestion suggest(List<String> headings) {
        Map<String, String> texts = new HashMap<>();
        headings.forEach(heading -> texts.putIfAbsent(folded(heading), heading));
        EnumMap<Column, String> chosen = new EnumMap<>(Column.class);
        EnumMap<Column, Map<String, String>> values = new EnumMap<>(Column.class);
        for (Object[] row : database
                .createNativeQuery("select kind, column_name, spelling, meaning from register_mapping order by kind, column_name, spelling",
                        Object[].class)
                .getResultList()) {
            Column column = Column.valueOf((String) row[1]);
            String spelling = (String) row[2];
            if (row[0].equals(VALUE)) {
                values.computeIfAbsent(column, any -> new HashMap<>()).put(spelling, (String) row[3]);
            } else if (texts.containsKey(spelling)) {
                chosen.put(column, texts.get(spelling));
            }
        }
        return Mapping.suggest(headings,
                chosen.isEmpty() && values.isEmpty() ? Optional.empty() : Optional.of(new Mapping(chosen, values)));
    }

    /**
     * From now on suggested for files with these headings and values. What may be about a person is not kept: what was set to mean nothing, and what looks
     * like no name of a column or category.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void remember(Mapping mapping) {
        mapping.headings().forEach((column, heading) -> {
            if (!isTerm(heading)) {
                return;
            }
            database.createNativeMutationQuery("delete from register_mapping where kind = ?1 and spelling = ?2").setParameter(1, HEADING)
                    .setParameter(2, folded(heading)).executeUpdate();
            put(HEADING, column, folded(heading), "");
        });
        mapping.values().forEach((column, values) -> values.forEach((value, category) -> {
            if (!category.isEmpty() && isTerm(value)) {
                put(VALUE, column, folded(value), category);
            }
        }));
    }

    private static boolean isTerm(String text) {
        String folded = folded(text);
        return folded.length() <= LONGEST_TERM && !PERSONAL.matcher(folded).find();
    }

    private void put(String kind, Column column, String spelling, String meaning) {
        database.createNativeMutationQuery("insert into register_mapping (kind, column_name, spelling, meaning) values (?1, ?2, ?3, ?4) "
                + "on conflict (kind, column_name, spelling) do update set meaning = excluded.meaning").setParameter(1, kind)
                .setParameter(2, column.name()).setParameter(3, spelling).setParameter(4, meaning).executeUpdate();
    }

    private static String folded(String text) {
        return CellText.clean(text).toLowerCase(Locale.ROOT);
    }
}
