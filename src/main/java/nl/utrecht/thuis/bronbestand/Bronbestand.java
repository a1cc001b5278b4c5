package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.wave.Waves;

/** The register of a wave: looked at as often as one likes, imported all or nothing. */
@ApplicationScoped
public class Bronbestand {
    private final BronbestandConfig limits;
    private final Waves waves;
    private final ReplaceRegister register;

    Bronbestand(BronbestandConfig limits, Waves waves, ReplaceRegister register) {
        this.limits = limits;
        this.waves = waves;
        this.register = register;
    }

    /**
     * What the checks say of a file; stores nothing.
     *
     * @throws nl.utrecht.thuis.wave.WaveNotFound when there is no such wave
     * @throws RegisterUnreadable when the file is no register
     */
    public Report check(String wave, InputStream file) {
        register.requireWave(wave);
        return read(file, person -> {
        });
    }

    /**
     * Makes the people of a file the register of a wave, in place of those who were there.
     *
     * @param actor who does it, for the audit log
     * @throws nl.utrecht.thuis.wave.WrongWaveState when the wave has opened
     * @throws RegisterUnreadable when the file is no register
     * @throws RegisterRejected when a row has an error; nothing was stored then
     */
    public Report importInto(String wave, InputStream file, String actor) {
        register.requireBeforeOpening(wave);
        List<Person> people = new ArrayList<>();
        Report report = read(file, people::add);
        if (report.rejected() > 0) {
            throw new RegisterRejected(report);
        }
        register.replace(wave, people, actor);
        return report;
    }

    private Report read(InputStream stream, Consumer<Person> accepted) {
        Limits most = new Limits(limits.maximumBytes(), limits.maximumRows(), limits.maximumCell());
        try (RegisterFile file = RegisterFile.open(source(stream), most)) {
            return RegisterCheck.check(file, Mapping.suggest(file.headings(), Optional.empty()).certain(), waves.today(), most.rows(),
                    accepted);
        }
    }

    private RegisterSource source(InputStream stream) {
        try {
            return RegisterSource.of(stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.maximumBytes() + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
