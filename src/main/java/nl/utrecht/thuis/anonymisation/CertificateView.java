package nl.utrecht.thuis.anonymisation;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.utrecht.thuis.i18n.Texts;

/**
 * A certificate in words, for people and for paper.
 *
 * @param facts names and values
 * @param erased the tables of which rows went, the most first
 * @param empty the tables that held nothing of the wave
 * @param total how many rows went
 * @param left the tables whose files could not be written anew
 * @param keys the keys in words, with their fingerprints
 * @param fingerprint of the public key
 * @param text what is signed
 */
record CertificateView(String wave, String title, List<Fact> facts, List<Table> erased, List<Table> empty, String total, List<Table> left,
        List<Fact> keys, String backups, String fingerprint, String text, String signature) {

    /** A name and a value. */
    record Fact(String name, String value) {}

    /** A table in words, its name in the database, and how many of its rows went. */
    record Table(String name, String table, String rows) {}

    /** @param names what colleagues call the account of a username */
    static CertificateView of(Texts t, Certificate certificate, String signature, UnaryOperator<String> names) {
        List<Erased> tables = certificate.all("erased").stream().map(Erased::of).toList();
        List<String> rewritten = certificate.all("rewritten");
        return new CertificateView(value(certificate, "wave"), t.of("staff.certificate.title", "wave", value(certificate, "name")),
                List.of(fact(t, certificate, "installation"), fact(t, certificate, "name"), fact(t, certificate, "wave"),
                        fact(t, certificate, "questionnaire"), day(t, certificate, "opened"), day(t, certificate, "closed"),
                        person(t, certificate, "asked", names), person(t, certificate, "agreed", names), day(t, certificate, "completed")),
                tables.stream().filter(one -> one.rows() > 0).sorted(Comparator.comparingLong(Erased::rows).reversed())
                        .map(one -> one.view(t)).toList(),
                tables.stream().filter(one -> one.rows() == 0).map(one -> one.view(t)).toList(),
                t.number(tables.stream().mapToLong(Erased::rows).sum()),
                tables.stream().filter(one -> !rewritten.contains(one.table())).map(one -> one.view(t)).toList(),
                certificate.all("key-destroyed").stream().map(line -> line.split(" "))
                        .map(key -> new Fact(t.of("staff.forget.key." + key[0]), key[1])).toList(),
                value(certificate, "backups").isEmpty() ? t.of("staff.certificate.backups.unknown") : value(certificate, "backups"),
                Certificate.fingerprint(Base64.getDecoder().decode(value(certificate, "public-key"))), certificate.text(), signature);
    }

    /** A line about a table. */
    private record Erased(String table, long rows) {
        static Erased of(String line) {
            String[] parts = line.split(" ");
            return new Erased(parts[0], Long.parseLong(parts[1]));
        }

        Table view(Texts t) {
            String key = "staff.forget.table." + table;
            return new Table(t.has(key) ? t.of(key) : table, table, t.number(rows));
        }
    }

    private static Fact fact(Texts t, Certificate certificate, String name) {
        return new Fact(t.of("staff.certificate." + name), value(certificate, name));
    }

    private static Fact day(Texts t, Certificate certificate, String name) {
        String day = value(certificate, name);
        return new Fact(t.of("staff.certificate." + name), day.isEmpty() ? "–" : t.date(LocalDate.parse(day)));
    }

    /** Whoever reads it knows colleagues by their names; the username is what is signed. */
    private static Fact person(Texts t, Certificate certificate, String role, UnaryOperator<String> names) {
        String[] line = value(certificate, role).split(" ", 2);
        String name = names.apply(line[1]);
        return new Fact(t.of("staff.certificate." + role), t.of("staff.certificate.person", "person",
                name.equals(line[1]) ? name : name + " (" + line[1] + ")", "day", LocalDate.parse(line[0])));
    }

    private static String value(Certificate certificate, String name) {
        return certificate.first(name).orElse("");
    }
}
