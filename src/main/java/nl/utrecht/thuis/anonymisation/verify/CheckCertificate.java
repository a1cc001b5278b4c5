package nl.utrecht.thuis.anonymisation.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.utrecht.thuis.anonymisation.Certificate;

/** Whether a certificate is genuine, about this wave, and about the keys that this wave had. */
record CheckCertificate(Report report, Arguments arguments, Findings findings) {

    /**
     * Looks at the file that was given, or else at what the database has.
     *
     * @param publicParts fingerprints of the keys by their names, of what is in the directory of keys; empty when nobody looked there
     */
    void check(Optional<Map<String, String>> publicParts) throws IOException {
        Optional<Path> given = arguments.file("certificate");
        Optional<CertificateFile> kept = findings.certificate();
        report.say(kept.isPresent(), "certificate");
        CertificateFile file = given.isPresent() ? CertificateFile.read(given.get()) : kept.orElse(null);
        if (file == null) {
            return;
        }
        Certificate certificate = file.certificate();
        signature(file);
        report.say(certificate.all("wave").equals(List.of(arguments.wave())), "certificate.wave");
        if (given.isPresent()) {
            report.say(kept.filter(one -> one.certificate().equals(certificate)).isPresent(), "certificate.same");
        } else {
            report.leftOut("certificate.unchecked");
        }
        Map<String, String> certified = certified(certificate);
        Map<String, String> certifiedBoxes = certified.entrySet().stream().filter(key -> findings.boxes().containsKey(key.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        compare("boxes", certifiedBoxes, findings.boxes());
        publicParts.ifPresent(found -> compare("fingerprints", certified, found));
    }

    private void signature(CertificateFile file) throws IOException {
        Certificate certificate = file.certificate();
        boolean signed = certificate.isSignedBy(file.signature());
        report.say(signed, "signature");
        if (signed) {
            byte[] key = Base64.getDecoder().decode(certificate.first("public-key").orElseThrow());
            if (arguments.file("key").isPresent()) {
                String pem = Files.readString(arguments.file("key").get()).replaceAll("-----[A-Z ]+-----|\\s", "");
                report.say(Base64.getEncoder().encodeToString(key).equals(pem), "certificate.key");
            } else {
                report.leftOut("signature.unknown-key");
            }
            report.detail("fingerprint", Map.of("fingerprint", Certificate.fingerprint(key)));
        }
    }

    private static Map<String, String> certified(Certificate certificate) {
        Map<String, String> fingerprints = new TreeMap<>();
        certificate.all("key-destroyed").forEach(line -> {
            String[] parts = line.split(" ", 2);
            fingerprints.put(parts[0], parts[parts.length - 1]);
        });
        return fingerprints;
    }

    /** Each key that one of the two has must be the same in the other. */
    private void compare(String what, Map<String, String> certified, Map<String, String> found) {
        TreeSet<String> names = new TreeSet<>(certified.keySet());
        names.addAll(found.keySet());
        List<String> different = new ArrayList<>(
                names.stream().filter(name -> !certified.getOrDefault(name, "-").equals(found.get(name))).toList());
        report.nowhere(different, what, name -> name + ": " + certified.getOrDefault(name, "-") + " / " + found.getOrDefault(name, "-"));
    }
}
