package nl.utrecht.thuis;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import nl.utrecht.thuis.anonymisation.verify.VerifyAnonymised;
import nl.utrecht.thuis.database.EmbeddedDatabase;
import nl.utrecht.thuis.database.ManagementPort;
import nl.utrecht.thuis.demonstration.DemonstrationMail;
import nl.utrecht.thuis.demonstration.HalfPlayed;

/** The front door of the process: starts the embedded database when no other is configured, then the application; or runs a command instead. */
@QuarkusMain
public final class Thuis {

    private Thuis() {}

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(VerifyAnonymised.COMMAND)) {
            System.exit(VerifyAnonymised.run(System.out, Arrays.copyOfRange(args, 1, args.length)));
        }
        EmbeddedDatabase.claimUnlessConfigured();
        HalfPlayed.clearAway();
        ManagementPort.choose();
        EmbeddedDatabase.startUnlessConfigured();
        DemonstrationMail.startIfAsked();
        Quarkus.run(args);
    }
}
