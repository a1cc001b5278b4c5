package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The part of the settings in what keeps a wave from opening. */
@ApplicationScoped
class CheckSettings {
    private final ChangeSettings settings;

    CheckSettings(ChangeSettings settings) {
        this.settings = settings;
    }

    void check(@Observes WaveOpening.Checked opening) {
        WaveSettings now = settings.read(opening.wave().code);
        settings.remarks(opening.wave(), now).forEach(opening::remark);
    }
}
