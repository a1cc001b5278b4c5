package nl.utrecht.thuis.demonstration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.invitation.PersonalLinks;
import nl.utrecht.thuis.keys.OpaqueToken;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.SignInGate;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Plays both waves at the first start, and prints at every start how to come in. Nobody can sign in until it is complete. */
@ApplicationScoped
class PlayDemonstration {
    private static final String ACTOR = "demonstration";
    private static final List<String> TRANSLATES = List.of("tr", "ar");
    private static final Logger LOG = Logger.getLogger(PlayDemonstration.class);

    @Inject
    DemonstrationConfig config;
    @Inject
    MovableClock clock;
    @Inject
    SignInGate gate;
    @Inject
    Accounts accounts;
    @Inject
    Wave2023 wave2023;
    @Inject
    Wave2026 wave2026;
    @Inject
    FrontDoor door;
    @Inject
    PersonalLinks links;
    @Inject
    Languages languages;
    @Inject
    Session database;

    void onStart(@Observes StartupEvent started) {
        if (config.demo()) {
            gate.close();
            new Thread(this::run, "demonstration").start();
        }
    }

    private void run() {
        try {
            boolean complete = isComplete();
            if (!complete && !isEmpty()) {
                LOG.error(
                        "There is no demonstration: this database has accounts or waves of its own. Use an empty one, or leave THUIS_DEMO out");
                gate.open();
                return;
            }
            if (!complete) {
                HalfPlayed.begin();
            }
            makeAccounts();
            if (!complete) {
                play();
            }
            clock.comeBack();
            printLinks();
            gate.open();
        } catch (Exception e) {
            LOG.error("The demonstration stopped; nobody can sign in. Start again: it begins anew", e);
        }
    }

    private void play() throws Exception {
        long begin = System.nanoTime();
        door.awaitOpen();
        wave2023.play();
        wave2026.play();
        QuarkusTransaction.requiringNew().run(() -> List.of(Wave2023.CODE, Wave2026.CODE).forEach(wave -> database
                .createNativeMutationQuery("insert into demonstration (wave_code) values (?1)").setParameter(1, wave).executeUpdate()));
        HalfPlayed.end();
        LOG.infof("The demonstration was played in %d seconds", (System.nanoTime() - begin) / 1_000_000_000L);
    }

    private boolean isEmpty() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select (select count(*) from account) + (select count(*) from wave)", Long.class)
                        .getSingleResult() == 0);
    }

    private boolean isComplete() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from demonstration", Long.class).getSingleResult() > 0);
    }

    private void makeAccounts() {
        String password = config.demoPassword().orElseGet(() -> OpaqueToken.random().substring(0, 16));
        for (Role role : Role.values()) {
            makeAccount(role.id(), role, password);
        }
        makeAccount(Researcher.SECOND, Role.RESEARCHER, password);
        if (config.demoPassword().isEmpty()) {
            System.out.println("demonstration-password " + password);
        }
    }

    private void makeAccount(String username, Role role, String password) {
        if (accounts.find(username).isPresent()) {
            accounts.setPassword(username, password, ACTOR);
        } else {
            String name = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1).replace('-', ' ');
            accounts.create(username, name, role, "nl", TRANSLATES, password, ACTOR);
        }
    }

    private void printLinks() {
        languages.all().forEach(language -> links.ofSomebodyWhoHasNotAnswered(Wave2026.CODE, language.tag())
                .ifPresent(link -> System.out.println("personal-link " + language.tag() + " " + link)));
    }
}
