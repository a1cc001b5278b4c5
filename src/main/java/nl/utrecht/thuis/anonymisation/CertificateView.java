package nl.utrecht.thuis.anonymisation;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import nl.utrecht.thuis.i18n.Texts;

/**
 * A certificate in words, for people and for paper.
 *
 * @param facts names and values
 * @param tables the tables in words, how many rows went, and whether the files were written anew
 * @param keys the keys in words, with their fingerprints
 * @param fingerprint of the public key
 * @param text what is signed
 */
record CertificateView(String wave, String title, List<Fact> facts, List<Table> tables, String total, boolean allRewritten, List<Fact> keys,
        String backups, String fingerprint, String text, String signature) {

    /** A name and a value. */
    record Fact(String name, String value) {}

    /** @param note whether the file was written anew; empty for a table without rows */
    record Table(String name, String table, String rows, String note) {}

    static CertificateView of(Texts t, Certificate certificate, String signature) {
        List<String> rewritten = certificate.all("rewritten");
        List<Table> tables = certificate.all("erased").stream().map(line -> table(t, line, rewritten)).toList();
        long total = certificate.all("erased").stream().mapToLong(line -> Long.parseLong(line.split(" ")[1])).sum();
        return new CertificateView(value(certificate, "wave"), t.of("staff.certificate.title", "wave", value(certificate, "name")),
                List.of(fact(t, certificate, "installation"), fact(t, certificate, "name"), fact(t, certificate, "wave"),
                        fact(t, certificate, "questionnaire"), day(t, certificate, "opened"), day(t, certificate, "closed"),
                        person(t, certificate, "asked"), person(t, certificate, "agreed"), day(t, certificate, "completed")),
                tables, t.number(total), rewritten.size() == tables.size(),
                certificate.all("key-destroyed").stream().map(line -> line.split(" "))
                        .map(key -> new Fact(t.of("staff.forget.key." + key[0]), key[1])).toList(),
                value(certificate, "backups").isEmpty() ? t.of("staff.certificate.backups.unknown") : value(certificate, "backups"),
                Certificate.fingerprint(Base64.getDecoder().decode(value(certificate, "public-key"))), certificate.text(), signature);
    }

    private static Table table(Texts t, String line, List<String> rewritten) {
        String table = line.split(" ")[0];
        long rows = Long.parseLong(line.split(" ")[1]);
        String key = "staff.forget.table." + table;
        return new Table(t.has(key) ? t.of(key) : table, table, t.number(rows),
                t.of("staff.certificate.rewritten." + (rewritten.contains(table) ? "yes" : "no")));
    }

    private static Fact fact(Texts t, Certificate certificate, String name) {
        return new Fact(t.of("staff.certificate." + name), value(certificate, name));
    }

    private static Fact day(Texts t, Certificate certificate, String name) {
        String day = value(certificate, name);
        return new Fact(t.of("staff.certificate." + name), day.isEmpty() ? "–" : t.date(LocalDate.parse(day)));
    }

    private static Fact person(Texts t, Certificate certificate, String name) {
        String[] line = value(certificate, name).split(" ", 2);
        return new Fact(t.of("staff.certificate." + name),
                t.of("staff.certificate.person", "person", line[1], "day", LocalDate.parse(line[0])));
    }

    private static String value(Certificate certificate, String name) {
        return certificate.first(name).orElse("");
    }
}
