package nl.utrecht.thuis.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * What comes after the field, as in 2023: five vouchers, ten invitations to talk of which two lead to a talk, and then everything that tells who somebody is
 * goes. People press the buttons behind the links in their mails.
 */
@ApplicationScoped
class Settlement {
    private static final int TALKS = 2;
    private static final int TEN = 10;
    private static final int FOURTEEN = 14;
    private static final int PATIENCE_IN_SECONDS = 180;
    private static final Pattern SLOT = Pattern.compile("name=\"slot\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern HELD = Pattern.compile(
            "name=\"candidate\" value=\"([0-9a-f-]{36})\"(?:(?!</form>).)*?/people/held\"", Pattern.DOTALL);
    private static final Map<String, List<String>> SURE = Map.of("sure", List.of("yes"));
    private static final Logger LOG = Logger.getLogger(Settlement.class);

    @Inject
    MovableClock clock;
    @Inject
    Researcher researcher;
    @Inject
    FrontDoor door;

    /** @param closed the day on which the field closed */
    void play(String wave, LocalDate closed) throws Exception {
        await("The list of the draw is not public", () -> researcher.draw(wave).path("state").asText().equals("frozen"));
        clock.travelTo(Wave2023.at(closed.plusDays(1), TEN));
        draw(wave);
        LOG.infof("Demonstration %s: the vouchers are drawn and handed over", wave);
        talk(wave, closed.plusDays(FOURTEEN));
        LOG.infof("Demonstration %s: interviews held", wave);
        researcher.tell(wave, "/settle");
        researcher.askToAnonymise(wave, "demonstratie: er zijn geen reservekopieën");
        researcher.agreeToAnonymise(wave);
        await("The wave is not anonymised", () -> researcher.anonymising(wave).path("step").asText().equals("certified"));
        LOG.infof("Demonstration %s: anonymised", wave);
    }

    private void draw(String wave) throws Exception {
        researcher.tell(wave, "/draw");
        int winners = researcher.draw(wave).get("winners").size();
        await("The winners hear nothing", () -> links("prize", wave).size() >= winners);
        for (String link : links("prize", wave)) {
            press(link + "/take");
        }
        for (JsonNode winner : researcher.draw(wave).get("winners")) {
            researcher.tell(wave, "/draw/winners/" + winner.get("number").asText() + "/handed-over");
        }
        researcher.tell(wave, "/draw/settle");
    }

    private void talk(String wave, LocalDate day) throws Exception {
        String interviews = "/staff/waves/" + wave + "/interviews";
        researcher.fillIn(interviews + "/plan", Map.of("venue", List.of("Stadskantoor Utrecht, Stadsplateau 1"), "minutes", List.of("60"),
                "languages", List.of("nl", "en"), "interpreter", List.of("yes"), "interviewer", List.of("")));
        researcher.fillIn(interviews + "/slots", Map.of("day", List.of(day.toString()), "time", List.of("10:00"), "places", List.of("10")));
        researcher.fillIn(interviews + "/draw", SURE);
        researcher.fillIn(interviews + "/invite", SURE);
        await("Nobody is invited to talk", () -> links("talk", wave).size() >= TEN);
        List<String> invited = links("talk", wave);
        press(invited.get(TALKS) + "/no");
        for (String link : invited.subList(0, TALKS)) {
            Matcher slot = SLOT.matcher(door.http().get(link).body());
            if (!slot.find()) {
                throw new IllegalStateException("There is no time to choose");
            }
            sent(door.http().postForm(link, Map.of("slot", List.of(slot.group(1)), "language", List.of("nl"))));
        }
        clock.travelTo(Wave2023.at(day, FOURTEEN));
        List<String> held = HELD.matcher(researcher.page(interviews)).results().map(found -> found.group(1)).toList();
        for (String candidate : held) {
            researcher.fillIn(interviews + "/people/held", Map.of("candidate", List.of(candidate), "sure", List.of("yes")));
            researcher.fillIn(interviews + "/people/voucher", Map.of("candidate", List.of(candidate)));
        }
        researcher.fillIn(interviews + "/settle", SURE);
    }

    private void press(String path) {
        sent(door.http().postForm(path, Map.of()));
    }

    private static void sent(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 > 3) {
            throw new IllegalStateException("A page answered " + answer.statusCode());
        }
    }

    /** The paths of the links of a kind in the mails that arrived, a person each. */
    private static List<String> links(String kind, String wave) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/" + kind + "/" + wave + "/[^/\\s]+)");
        List<String> links = new ArrayList<>();
        for (DemonstrationMail.Sent mail : DemonstrationMail.sent()) {
            Matcher found = link.matcher(mail.text());
            if (found.find()) {
                links.add(found.group(1));
            }
        }
        return links.stream().distinct().toList();
    }

    private static void await(String problem, Callable<Boolean> done) throws Exception {
        for (int seconds = 0; !done.call(); seconds++) {
            if (seconds > PATIENCE_IN_SECONDS) {
                throw new IllegalStateException(problem);
            }
            Thread.sleep(1000);
        }
    }
}
