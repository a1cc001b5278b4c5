package nl.utrecht.thuis.anonymisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.anonymisation.Certificate.Line;
import nl.utrecht.thuis.keys.InstallationKeys;
import nl.utrecht.thuis.keys.WaveKey;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.EndWave;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** Writes and signs the certificate, and says that the wave is anonymised. */
@ApplicationScoped
class CertifyAnonymisation {
    static final String ACTOR = "anonymising";

    @Inject
    WaveKeys keys;
    @Inject
    InstallationKeys installation;
    @Inject
    BaseUrl address;
    @Inject
    Waves waves;
    @Inject
    EndWave ending;

    /** In the caller's transaction, which holds the lock of the wave. @throws IllegalStateException when a key is still there */
    @Transactional(TxType.MANDATORY)
    void certify(Wave wave, Anonymisation anonymisation) {
        if (!keys.allDestroyed(wave.code)) {
            throw new IllegalStateException("Wave " + wave.code + " still has a key");
        }
        KeyPair key = installation.certificateKey();
        Certificate certificate = new Certificate(lines(wave, anonymisation, key));
        anonymisation.certificate = certificate.text();
        anonymisation.signature = certificate.sign(key);
        ending.anonymised(wave, ACTOR);
    }

    private List<Line> lines(Wave wave, Anonymisation anonymisation, KeyPair key) {
        List<Line> lines = new ArrayList<>(
                List.of(new Line(Certificate.FORMAT, Certificate.VERSION), new Line("installation", address.of("")),
                        new Line("wave", wave.code), new Line("name", wave.name), new Line("questionnaire", wave.questionnaire),
                        new Line("questionnaire-hash", text(wave.questionnaireHash)), new Line("opened", text(wave.openedOn)),
                        new Line("closed", text(wave.closedOn)), new Line("asked", anonymisation.askedOn + " " + anonymisation.askedBy),
                        new Line("agreed", anonymisation.confirmedOn + " " + anonymisation.confirmedBy),
                        new Line("completed", waves.today().toString())));
        AnonymisedTable.of(wave.code).forEach(table -> lines.add(new Line("erased", table.tableName + " " + table.erased)));
        PersonalData.erased().stream().map(PersonalTable::name).filter(table -> !isLeft(anonymisation, table))
                .forEach(table -> lines.add(new Line("rewritten", table)));
        WaveKey.all().stream().filter(one -> keys.wasMade(wave.code, one))
                .forEach(one -> lines.add(new Line("key-destroyed", one.slug() + " " + keys.fingerprint(wave.code, one))));
        lines.add(new Line("backups", anonymisation.backups));
        lines.add(new Line("public-key", Base64.getEncoder().encodeToString(key.getPublic().getEncoded())));
        return lines;
    }

    private static boolean isLeft(Anonymisation anonymisation, String table) {
        return List.of(text(anonymisation.rewritten).split(" ")).contains(table);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
