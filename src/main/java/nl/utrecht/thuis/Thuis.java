package nl.utrecht.thuis;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import nl.utrecht.thuis.database.EmbeddedDatabase;
import nl.utrecht.thuis.database.ManagementPort;
import nl.utrecht.thuis.demonstration.DemonstrationMail;
import nl.utrecht.thuis.demonstration.HalfPlayed;

/** The front door of the process: starts the embedded database when no other is configured, then the application. */
@QuarkusMain
public final class Thuis {

    private Thuis() {}

    public static void main(String... args) {
        EmbeddedDatabase.claimUnlessConfigured();
        HalfPlayed.clearAway();
        ManagementPort.choose();
        EmbeddedDatabase.startUnlessConfigured();
        DemonstrationMail.startIfAsked();
        Quarkus.run(args);
    }
}
