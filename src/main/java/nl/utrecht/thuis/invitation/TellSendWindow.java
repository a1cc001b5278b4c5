package nl.utrecht.thuis.invitation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.utrecht.thuis.outbox.Sending;
import nl.utrecht.thuis.outbox.SendingRule;
import nl.utrecht.thuis.wave.SendWindow;
import nl.utrecht.thuis.wave.SettingsChanged;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveOpening;
import nl.utrecht.thuis.wave.Waves;

/** Tells the outbox when the mail of a wave goes out and how fast: the outbox knows nothing of waves. */
@ApplicationScoped
class TellSendWindow {
    /** It locks what every sender asks for: not while the invitations are made. */
    private static final int AFTER_THE_INVITATIONS = 300;

    @Inject
    Sending sending;
    @Inject
    Waves waves;

    void onOpening(@Observes @Priority(AFTER_THE_INVITATIONS) WaveOpening.Prepared opening) {
        tell(opening.wave());
    }

    /** In the field the window may still be changed, and mail may be waiting for it. */
    void onSettings(@Observes SettingsChanged settings) {
        if (settings.wave().announcedOn != null || settings.wave().openedOn != null) {
            tell(settings.wave());
        }
    }

    /** From the next mail on it goes as the wave says now. */
    void tell(Wave wave) {
        SendWindow window = wave.sendWindow;
        sending.rule(wave.code, new SendingRule(waves.zone(), window.from, window.until, window.weekdays(), window.perMinute));
    }
}
