package nl.utrecht.thuis.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.invitation.DecideRounds;
import nl.utrecht.thuis.report.NoteRepresentativity;
import org.jboss.logging.Logger;

/** People answering over the days of a wave: a batch of interviews a day, a few at a time. */
@ApplicationScoped
class Fieldwork {
    private static final Logger LOG = Logger.getLogger(Fieldwork.class);
    private static final int AT_A_TIME = 4;
    /** How many seconds without a mail are too many. */
    private static final int PATIENCE = 60;
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/u/[0-9A-Z]+)");

    @Inject
    MovableClock clock;
    @Inject
    Researcher researcher;
    @Inject
    FrontDoor door;
    @Inject
    DecideRounds rounds;
    @Inject
    NoteRepresentativity note;

    /** Somebody who is going to answer, wholly or for so many questions. */
    record Respondent(String address, String language, Interview.Fields fields, int stopAfter) {}

    /** Waits until the mails of a wave have gone out. */
    void awaitDelivery(String wave) throws Exception {
        int invited = researcher.response(wave).get("invited").asInt();
        int delivered = 0;
        for (int idle = 0; delivered < invited; idle++) {
            if (idle > PATIENCE) {
                throw new IllegalStateException("No mail goes out any more");
            }
            Thread.sleep(1000);
            int before = delivered;
            delivered = researcher.response(wave).get("delivered").asInt();
            idle = delivered > before ? 0 : idle;
            LOG.infof("Demonstration %s: %d of %d invitations sent", wave, delivered, invited);
        }
    }

    /**
     * Plays the interviews, spread evenly over these moments.
     *
     * @param readPages whether every page is fetched before it is answered
     */
    void play(String wave, List<Respondent> respondents, List<Instant> moments, boolean readPages) throws Exception {
        Map<String, String> links = links();
        ExecutorService phones = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (int day = 0; day < moments.size(); day++) {
                int from = respondents.size() * day / moments.size();
                int to = respondents.size() * (day + 1) / moments.size();
                clock.travelTo(moments.get(day));
                rounds.run(moments.get(day));
                playDay(phones, respondents.subList(from, to), links, readPages);
                note.run(moments.get(day));
                LOG.infof("Demonstration %s: %d of %d interviews", wave, to, respondents.size());
            }
        } finally {
            phones.shutdownNow();
        }
    }

    private void playDay(ExecutorService phones, List<Respondent> respondents, Map<String, String> links, boolean readPages)
            throws InterruptedException {
        List<Callable<Void>> interviews = new ArrayList<>();
        for (Respondent respondent : respondents) {
            String link = links.get(respondent.address()).replaceFirst("/[^/]+", "/" + respondent.language());
            interviews.add(() -> {
                new Interview(door.http(), respondent.language(), readPages).play(link, respondent.fields(), respondent.stopAfter());
                return null;
            });
        }
        for (Future<Void> interview : phones.invokeAll(interviews)) {
            try {
                interview.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** The path of the personal link in each mail that arrived, by address. */
    private static Map<String, String> links() {
        Map<String, String> links = new HashMap<>();
        for (DemonstrationMail.Sent mail : DemonstrationMail.sent()) {
            Matcher link = LINK.matcher(mail.text());
            if (link.find()) {
                links.put(mail.to(), link.group(1));
            }
        }
        return links;
    }
}
