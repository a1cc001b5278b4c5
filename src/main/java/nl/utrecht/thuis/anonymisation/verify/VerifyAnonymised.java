package nl.utrecht.thuis.anonymisation.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.anonymisation.Certificate;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.database.Setting;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.keys.WaveKey;

/** Checks that a wave is anonymised, and says in sentences what was looked at and what was found. How to use it: {@code src/docs/anonymising.md}. */
public final class VerifyAnonymised {
    /** The first word of the command. */
    public static final String COMMAND = "verify-anonymised";
    private static final Set<String> PUBLIC_PARTS = WaveKey.all().stream().map(key -> key.slug() + ".public").collect(Collectors.toSet());
    private static final int CLEAN = 0;
    private static final int FOUND = 1;
    private static final int NOT_CHECKED = 2;

    private final Texts t;
    private final PrintStream out;
    private final Arguments arguments;
    private boolean found;

    private VerifyAnonymised(Texts t, PrintStream out, Arguments arguments) {
        this.t = t;
        this.out = out;
        this.arguments = arguments;
    }

    /**
     * Runs the command.
     *
     * @param typed what stands behind its first word
     * @return the code to end the process with: 0 when nothing personal is left, 1 when something was found, 2 when it could not be checked
     */
    public static int run(PrintStream out, String... typed) {
        int language = List.of(typed).indexOf("--language");
        Texts t;
        try {
            t = texts(language >= 0 && language + 1 < typed.length ? typed[language + 1] : "nl");
        } catch (RuntimeException e) { // no folder of texts: nothing can be said in sentences
            out.println(
                    "Run this in the folder of the application, where i18n is. / Start dit in de map van de applicatie, waar i18n staat.");
            return NOT_CHECKED;
        }
        try {
            return new VerifyAnonymised(t, out, Arguments.of(Arrays.asList(typed))).check();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            out.println(t.of("staff.verify.usage"));
        } catch (Contents.Unreadable e) {
            out.println(t.of("staff.verify.unreadable." + e.getMessage()));
        } catch (RegisterUnreadable e) {
            out.println(t.of("staff.verify.unreadable.register"));
        } catch (IOException | SQLException e) {
            out.println(t.of("staff.verify.unreadable", "why", e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
        return NOT_CHECKED;
    }

    private int check() throws IOException, SQLException {
        Needles needles = arguments.file("register").isPresent() ? Needles.of(arguments.file("register").get()) : new Needles();
        Findings findings = new Findings(arguments.wave(), needles);
        contents().read(findings);
        out.println(t.of("staff.verify.title", "wave", arguments.wave()));
        state(findings);
        tell("rows", findings.rows());
        tell("statistics", findings.statistics());
        if (needles.people() > 0) {
            tell("people", findings.people());
        } else {
            out.println(t.of("staff.verify.people.unchecked"));
        }
        keys();
        if (arguments.file("certificate").isPresent()) {
            certificate(CertificateFile.read(arguments.file("certificate").get()), findings);
        }
        out.println(t.of("staff.verify.looked", "rows", findings.looked(), "people", needles.people()));
        out.println(t.of(found ? "staff.verify.found" : "staff.verify.clean"));
        return found ? FOUND : CLEAN;
    }

    private Contents contents() {
        return arguments.file("dump").<Contents>map(DumpFiles::new).orElseGet(() -> new LiveDatabase(arguments.option("url").orElseThrow(),
                arguments.option("user").orElse(System.getenv("PGUSER")), System.getenv("PGPASSWORD")));
    }

    private void state(Findings findings) {
        if (findings.state() == null) {
            throw new Contents.Unreadable("wave");
        }
        say(findings.state().equals("ANONYMISED"), "state");
    }

    private void tell(String what, Map<String, Integer> places) {
        say(places.isEmpty(), what);
        places.forEach((place, number) -> out.println("    " + t.of("staff.verify." + what + ".place", "place", place, "number", number)));
    }

    /** Whatever lies in the wave's folder and is no public part. */
    private void keys() throws IOException {
        Path directory = Path.of(arguments.option("keys").or(() -> Setting.of("thuis.keys")).orElse(""));
        if (directory.toString().isEmpty()) {
            out.println(t.of("staff.verify.keys.unchecked"));
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new Contents.Unreadable("keys");
        }
        Path folder = directory.resolve(arguments.wave());
        List<Path> left = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                left = files.filter(file -> !PUBLIC_PARTS.contains(file.getFileName().toString())).sorted().toList();
            }
        }
        say(left.isEmpty(), "keys");
        left.forEach(file -> out.println("    " + file.getFileName()));
    }

    private void certificate(CertificateFile file, Findings findings) throws IOException {
        Certificate certificate = file.certificate();
        boolean signed = certificate.isSignedBy(file.signature());
        if (signed && arguments.file("key").isEmpty()) {
            out.println(t.of("staff.verify.signature.unknown-key"));
        } else {
            say(signed, "signature");
        }
        say(certificate.first("wave").filter(arguments.wave()::equals).isPresent(), "certificate.wave");
        say(certificate.text().equals(findings.certificate()), "certificate.same");
        byte[] key = Base64.getDecoder().decode(certificate.first("public-key").orElse(""));
        if (arguments.file("key").isPresent()) {
            String pem = Files.readString(arguments.file("key").get()).replaceAll("-----[A-Z ]+-----|\\s", "");
            say(Base64.getEncoder().encodeToString(key).equals(pem), "certificate.key");
        }
        out.println("    " + t.of("staff.verify.fingerprint", "fingerprint", Certificate.fingerprint(key)));
    }

    private void say(boolean good, String what) {
        found |= !good;
        out.println((good ? "[ok]   " : "[!!]   ") + t.of("staff.verify." + what + (good ? ".ok" : ".wrong")));
    }

    private static Texts texts(String language) {
        ContentConfig content = new ContentConfig() {
            @Override
            public Path i18n() {
                return Path.of(Setting.of("content.i18n").orElse("i18n"));
            }

            @Override
            public Path questionnaires() {
                return Path.of(Setting.of("content.questionnaires").orElse("questionnaires"));
            }
        };
        Languages languages = new Languages(content);
        ContentErrors errors = new ContentErrors();
        TextBook book = new TextBook(content, languages, errors);
        errors.throwIfAny();
        return book.in(languages.find(language).filter(known -> known.staff()).orElse(languages.source()));
    }
}
